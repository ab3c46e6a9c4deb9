using System.Buffers.Binary;
using System.IO.Compression;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Toolkit;

/// <summary>
/// The data sets of misc/datasets by name. Origin, licence and cautions of each stand in misc/datasets/README.md. Every
/// call reads the file anew, so a caller may change what it gets.
/// </summary>
public static class Datasets
{
    /// <summary>A file of misc/datasets as a table; <paramref name="file"/> may be a file's name with or without ".csv".</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static DataTable Read(string file) => DataTable.Read(PathOf(Path.HasExtension(file) ? file : file + ".csv"));

    /// <summary>A file of NIST's reference data sets, such as "Longley".</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static NistFile Nist(string name) => NistFile.Read(PathOf($"nist/{name}.dat"));

    /// <summary>The whole of Moby-Dick (Melville, 1851).</summary>
    public static string MobyDick() => Text("moby-dick.txt.gz");

    /// <summary>The whole of Pride and Prejudice (Austen, 1813).</summary>
    public static string PrideAndPrejudice() => Text("pride-and-prejudice.txt.gz");

    /// <summary>coins-image.csv.gz: one 303 × 384 grey image of Greek coins, 0 (black) to 255.</summary>
    public static Matrix CoinsImage()
    {
        DataTable image = Read("coins-image.csv.gz");
        return Matrix.FromColumns(image.Columns.Select(column => image.Numbers(column.Name)).ToArray());
    }

    /// <summary>The bundled part of Fashion-MNIST: per image 28 × 28 grey values, 0 to 255, row after row, and a label 0 to 9.</summary>
    /// <param name="train">True: 6,000 training images. False: 1,000 test images.</param>
    public static (byte[][] Images, byte[] Labels) FashionMnist(bool train)
    {
        string part = train ? "train" : "t10k";
        return (Idx($"fashion-mnist-{part}-images-idx3-ubyte.gz"), Idx($"fashion-mnist-{part}-labels-idx1-ubyte.gz").Select(label => label[0]).ToArray());
    }

    /// <summary>afinn-111-lexicon.csv: 2,477 × 2; a row is an English word.</summary>
    public static DataTable Afinn111Lexicon() => Read("afinn-111-lexicon.csv");

    /// <summary>air-passengers.csv: 144 × 2; a row is a month 1949-60.</summary>
    public static DataTable AirPassengers() => Read("air-passengers.csv");

    /// <summary>ames-housing.csv: 2,930 × 33; a row is a house sale, Ames, Iowa, 2006-2010 (33 of 74 columns kept).</summary>
    public static DataTable AmesHousing() => Read("ames-housing.csv");

    /// <summary>anscombe-quartet.csv: 44 × 3; a row is a point of one of four sets.</summary>
    public static DataTable AnscombeQuartet() => Read("anscombe-quartet.csv");

    /// <summary>auto-mpg.csv: 406 × 9; a row is a car model, 1970-82 (14 values missing).</summary>
    public static DataTable AutoMpg() => Read("auto-mpg.csv");

    /// <summary>bike-sharing-daily.csv: 731 × 12; a row is a day 2011-12, Washington DC.</summary>
    public static DataTable BikeSharingDaily() => Read("bike-sharing-daily.csv");

    /// <summary>bioassay-imbalanced.csv: 856 × 33; a row is a chemical compound (12 active in 856).</summary>
    public static DataTable BioassayImbalanced() => Read("bioassay-imbalanced.csv");

    /// <summary>birth-weight.csv: 189 × 10; a row is a birth, Springfield 1986.</summary>
    public static DataTable BirthWeight() => Read("birth-weight.csv");

    /// <summary>breast-cancer.csv: 569 × 31; a row is a tumour image (30 features).</summary>
    public static DataTable BreastCancer() => Read("breast-cancer.csv");

    /// <summary>chicago-ridership.csv: 5,698 × 14; a row is a day 2001-2016 at Clark/Lake (14 of 50 columns).</summary>
    public static DataTable ChicagoRidership() => Read("chicago-ridership.csv");

    /// <summary>china-smoking.csv: 8 × 5; a row is a Chinese city: four counts.</summary>
    public static DataTable ChinaSmoking() => Read("china-smoking.csv");

    /// <summary>coal-disasters.csv: 191 × 1; a row is a UK coal-mine disaster, decimal year.</summary>
    public static DataTable CoalDisasters() => Read("coal-disasters.csv");

    /// <summary>colon-cancer-trial.csv: 929 × 16; a row is a patient of a randomised 3-arm trial.</summary>
    public static DataTable ColonCancerTrial() => Read("colon-cancer-trial.csv");

    /// <summary>concrete-strength.csv: 1,030 × 9; a row is a concrete mix.</summary>
    public static DataTable ConcreteStrength() => Read("concrete-strength.csv");

    /// <summary>credit-scoring.csv: 4,454 × 14; a row is a loan applicant, Spain (455 missing).</summary>
    public static DataTable CreditScoring() => Read("credit-scoring.csv");

    /// <summary>danish-fire-losses.csv: 2,167 × 2; a row is a fire loss over 1M DKK, 1980-90.</summary>
    public static DataTable DanishFireLosses() => Read("danish-fire-losses.csv");

    /// <summary>diabetes-progression.csv: 442 × 11; a row is a patient, raw (unscaled) values.</summary>
    public static DataTable DiabetesProgression() => Read("diabetes-progression.csv");

    /// <summary>diamonds-sample.csv: 5,000 × 10; a row is a diamond (5,000 of 53,940 rows, seed 20240101).</summary>
    public static DataTable DiamondsSample() => Read("diamonds-sample.csv");

    /// <summary>digits-8x8.csv: 1,797 × 65; a row is an 8x8 handwritten digit, pixels p00-p77 in 0..16.</summary>
    public static DataTable Digits8x8() => Read("digits-8x8.csv");

    /// <summary>dow-jones-14-daily.csv: 2,529 × 15; a row is a trading day 1990-12-31 - 2001-01-02 (14 of 30 tickers).</summary>
    public static DataTable DowJones14Daily() => Read("dow-jones-14-daily.csv");

    /// <summary>earthquakes-week.csv: 1,707 × 8; a row is a seismic event, 31 Jan - 7 Feb 2018.</summary>
    public static DataTable EarthquakesWeek() => Read("earthquakes-week.csv");

    /// <summary>electricity-demand.csv: 4,032 × 2; a row is a half-hour, England &amp; Wales, 5 Jun - 27 Aug 2000.</summary>
    public static DataTable ElectricityDemand() => Read("electricity-demand.csv");

    /// <summary>eu-stock-markets.csv: 1,860 × 6; a row is a trading day 1991-98.</summary>
    public static DataTable EuStockMarkets() => Read("eu-stock-markets.csv");

    /// <summary>flight-delays.csv: 5,000 × 5; a row is a US domestic flight, Jan-Mar 2001, in time order.</summary>
    public static DataTable FlightDelays() => Read("flight-delays.csv");

    /// <summary>florentine-families-edges.csv: 20 × 2; a row is a marriage tie.</summary>
    public static DataTable FlorentineFamiliesEdges() => Read("florentine-families-edges.csv");

    /// <summary>food-reviews.tsv: 1,700 × 3; a row is an Amazon food review (850/850, 30-450 characters.</summary>
    public static DataTable FoodReviews() => Read("food-reviews.tsv");

    /// <summary>galton-heights.csv: 928 × 2; a row is an adult child and the mid-parent, inches.</summary>
    public static DataTable GaltonHeights() => Read("galton-heights.csv");

    /// <summary>german-credit.csv: 1,000 × 21; a row is a loan applicant.</summary>
    public static DataTable GermanCredit() => Read("german-credit.csv");

    /// <summary>global-temperature.csv: 144 × 2; a row is a year 1880-2023.</summary>
    public static DataTable GlobalTemperature() => Read("global-temperature.csv");

    /// <summary>health-insurance.csv: 8,802 × 11; a row is a US adult worker, 1996 survey.</summary>
    public static DataTable HealthInsurance() => Read("health-insurance.csv");

    /// <summary>hmda-boston.csv: 2,380 × 14; a row is a mortgage application, Boston 1990 (float32 noise cut to 7 digits).</summary>
    public static DataTable HmdaBoston() => Read("hmda-boston.csv");

    /// <summary>horse-kicks.csv: 280 × 3; a row is a corps-year, Prussian cavalry 1875-94.</summary>
    public static DataTable HorseKicks() => Read("horse-kicks.csv");

    /// <summary>house-votes-84.csv: 435 × 17; a row is a US representative, 16 votes (392 missing).</summary>
    public static DataTable HouseVotes84() => Read("house-votes-84.csv");

    /// <summary>image-segment.csv: 2,310 × 21; a row is a 3x3 pixel region of 7 outdoor photos, 19 features.</summary>
    public static DataTable ImageSegment() => Read("image-segment.csv");

    /// <summary>iris.csv: 150 × 5; a row is a flower.</summary>
    public static DataTable Iris() => Read("iris.csv");

    /// <summary>italian-olive-oils.csv: 572 × 10; a row is an olive oil.</summary>
    public static DataTable ItalianOliveOils() => Read("italian-olive-oils.csv");

    /// <summary>karate-club-edges.csv: 78 × 3; a row is a friendship.</summary>
    public static DataTable KarateClubEdges() => Read("karate-club-edges.csv");

    /// <summary>karate-club-nodes.csv: 34 × 2; a row is a club member.</summary>
    public static DataTable KarateClubNodes() => Read("karate-club-nodes.csv");

    /// <summary>lalonde-nsw.csv: 445 × 12; a row is a man in the randomised NSW programme (185 treated, 260 control).</summary>
    public static DataTable LalondeNsw() => Read("lalonde-nsw.csv");

    /// <summary>lalonde-psid.csv: 614 × 9; a row is NSW treated men + PSID survey controls (185 + 429).</summary>
    public static DataTable LalondePsid() => Read("lalonde-psid.csv");

    /// <summary>lecturer-ratings.csv: 18,785 × 5; a row is a rating of a lecturer by a student, ETH Zurich (students 1-750 of 2,972, anonymous).</summary>
    public static DataTable LecturerRatings() => Read("lecturer-ratings.csv");

    /// <summary>les-miserables-edges.csv: 254 × 3; a row is a co-appearance.</summary>
    public static DataTable LesMiserablesEdges() => Read("les-miserables-edges.csv");

    /// <summary>les-miserables-nodes.csv: 77 × 3; a row is a character.</summary>
    public static DataTable LesMiserablesNodes() => Read("les-miserables-nodes.csv");

    /// <summary>letter-recognition.csv: 8,000 × 17; a row is a printed capital letter, 16 features (8,000 of 20,000 rows, two seeded samplings).</summary>
    public static DataTable LetterRecognition() => Read("letter-recognition.csv");

    /// <summary>mauna-loa-co2.csv: 741 × 3; a row is a month, 1958-2020.</summary>
    public static DataTable MaunaLoaCo2() => Read("mauna-loa-co2.csv");

    /// <summary>motor-trend-cars.csv: 32 × 12; a row is a car model, 1974.</summary>
    public static DataTable MotorTrendCars() => Read("motor-trend-cars.csv");

    /// <summary>nile-flow.csv: 100 × 2; a row is a year 1871-1970.</summary>
    public static DataTable NileFlow() => Read("nile-flow.csv");

    /// <summary>old-faithful.csv: 272 × 2; a row is an eruption.</summary>
    public static DataTable OldFaithful() => Read("old-faithful.csv");

    /// <summary>penguins.csv: 344 × 8; a row is a penguin, Palmer Station.</summary>
    public static DataTable Penguins() => Read("penguins.csv");

    /// <summary>play-tennis.csv: 14 × 5; a row is a day.</summary>
    public static DataTable PlayTennis() => Read("play-tennis.csv");

    /// <summary>professor-salaries.csv: 397 × 6; a row is a US college professor, 2008-09.</summary>
    public static DataTable ProfessorSalaries() => Read("professor-salaries.csv");

    /// <summary>recidivism-nc.csv: 1,445 × 17; a row is a released prisoner, North Carolina 1977-78.</summary>
    public static DataTable RecidivismNc() => Read("recidivism-nc.csv");

    /// <summary>reported-heights.csv: 1,095 × 3; a row is an answer to a web form that asked students for their height in inches, as typed.</summary>
    public static DataTable ReportedHeights() => Read("reported-heights.csv");

    /// <summary>resume-names.csv: 4,870 × 18; a row is a fictitious CV sent to an employer (18 of 27 columns).</summary>
    public static DataTable ResumeNames() => Read("resume-names.csv");

    /// <summary>rossi-recidivism.csv: 432 × 10; a row is a released prisoner, randomised financial aid (`fin`).</summary>
    public static DataTable RossiRecidivism() => Read("rossi-recidivism.csv");

    /// <summary>sacramento-housing.csv: 932 × 9; a row is a house sale, Sacramento, 5 days in 2008.</summary>
    public static DataTable SacramentoHousing() => Read("sacramento-housing.csv");

    /// <summary>seattle-newyork-weather.csv: 2,922 × 7; a row is a day in a city, 2012-2015.</summary>
    public static DataTable SeattleNewyorkWeather() => Read("seattle-newyork-weather.csv");

    /// <summary>self-reported-heights.csv: 1,050 × 2; a row is a student, inches.</summary>
    public static DataTable SelfReportedHeights() => Read("self-reported-heights.csv");

    /// <summary>senate-109-votes.csv: 102 × 648; a row is a US senator (and Pres. Bush), 645 roll calls 2005-06: 1 yea, 0 nay, empty = absent.</summary>
    public static DataTable Senate109Votes() => Read("senate-109-votes.csv");

    /// <summary>sensor-anomalies.csv: 9,380 × 6; a row is a humidity/temperature reading of motes 1 and 3 (158 anomalies in 9,380).</summary>
    public static DataTable SensorAnomalies() => Read("sensor-anomalies.csv");

    /// <summary>sleep-drug-trial.csv: 20 × 3; a row is a patient under one of two drugs.</summary>
    public static DataTable SleepDrugTrial() => Read("sleep-drug-trial.csv");

    /// <summary>smoke-ban.csv: 10,000 × 7; a row is an indoor worker, US 1991-93.</summary>
    public static DataTable SmokeBan() => Read("smoke-ban.csv");

    /// <summary>southern-women-edges.csv: 89 × 2; a row is a woman attended an event.</summary>
    public static DataTable SouthernWomenEdges() => Read("southern-women-edges.csv");

    /// <summary>spam-emails.tsv: 1,400 × 4; a row is an e-mail (900 ham, 500 spam).</summary>
    public static DataTable SpamEmails() => Read("spam-emails.tsv");

    /// <summary>spambase.csv: 4,601 × 58; a row is an e-mail as 57 word/character frequencies.</summary>
    public static DataTable Spambase() => Read("spambase.csv");

    /// <summary>star-kindergarten.csv: 6,325 × 9; a row is a kindergarten pupil, Tennessee STAR (class size randomised).</summary>
    public static DataTable StarKindergarten() => Read("star-kindergarten.csv");

    /// <summary>statlog-shuttle.csv: 14,500 × 10; a row is a sensor vector (UCI test part, all 14,500 rows).</summary>
    public static DataTable StatlogShuttle() => Read("statlog-shuttle.csv");

    /// <summary>sunspots-yearly.csv: 309 × 2; a row is a year 1700-2008.</summary>
    public static DataTable SunspotsYearly() => Read("sunspots-yearly.csv");

    /// <summary>swiss-banknotes.csv: 200 × 7; a row is a Swiss 1000-franc note.</summary>
    public static DataTable SwissBanknotes() => Read("swiss-banknotes.csv");

    /// <summary>telco-churn.csv: 3,500 × 20; a row is a customer (3,500 of 7,043 rows, seed 20240105).</summary>
    public static DataTable TelcoChurn() => Read("telco-churn.csv");

    /// <summary>titanic.csv: 1,309 × 14; a row is a passenger (1,309.</summary>
    public static DataTable Titanic() => Read("titanic.csv");

    /// <summary>tooth-growth.csv: 60 × 3; a row is a guinea pig.</summary>
    public static DataTable ToothGrowth() => Read("tooth-growth.csv");

    /// <summary>toronto-arrests.csv: 5,226 × 8; a row is an arrest for marijuana possession, Toronto 1997-2002.</summary>
    public static DataTable TorontoArrests() => Read("toronto-arrests.csv");

    /// <summary>traffic-fatalities.csv: 336 × 16; a row is a US state-year 1982-88 (16 of 34 columns).</summary>
    public static DataTable TrafficFatalities() => Read("traffic-fatalities.csv");

    /// <summary>ucb-admissions.csv: 24 × 4; a row is a cell count (4,526 applicants).</summary>
    public static DataTable UcbAdmissions() => Read("ucb-admissions.csv");

    /// <summary>us-airports-edges.csv: 5,366 × 3; a row is a directed route 2008.</summary>
    public static DataTable UsAirportsEdges() => Read("us-airports-edges.csv");

    /// <summary>us-airports-nodes.csv: 305 × 6; a row is a US airport.</summary>
    public static DataTable UsAirportsNodes() => Read("us-airports-nodes.csv");

    /// <summary>us-arrests.csv: 50 × 5; a row is a US state, 1973.</summary>
    public static DataTable UsArrests() => Read("us-arrests.csv");

    /// <summary>us-births-daily.csv: 5,479 × 3; a row is a day 2000-2014.</summary>
    public static DataTable UsBirthsDaily() => Read("us-births-daily.csv");

    /// <summary>wine.csv: 178 × 14; a row is a wine.</summary>
    public static DataTable Wine() => Read("wine.csv");

    /// <summary>A file of misc/datasets, given with forward slashes, as a path of this machine.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static string PathOf(string file)
    {
        string path = Path.Combine([RepositoryFolder.Datasets, .. file.Split('/')]);
        return File.Exists(path) ? path : throw new FileNotFoundException($"misc/datasets holds no '{file}'.", path);
    }

    private static string Text(string file)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(PathOf(file)), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    /// <summary>The IDX format of MNIST: two zeros, the type, the number of dimensions, big-endian sizes, then bytes.</summary>
    private static byte[][] Idx(string file)
    {
        using GZipStream stream = new(File.OpenRead(PathOf(file)), CompressionMode.Decompress);
        using MemoryStream memory = new();
        stream.CopyTo(memory);
        ReadOnlySpan<byte> bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        const byte unsignedByte = 8;
        if (bytes.Length < 4 || bytes[0] != 0 || bytes[1] != 0 || bytes[2] != unsignedByte)
            throw new FormatException($"{file} is not an IDX file of bytes.");
        int dimensions = bytes[3], head = 4 + 4 * dimensions, size = 1;
        int count = BinaryPrimitives.ReadInt32BigEndian(bytes[4..]);
        for (int d = 1; d < dimensions; d++) size *= BinaryPrimitives.ReadInt32BigEndian(bytes[(4 + 4 * d)..]);
        if (bytes.Length != head + (long)count * size)
            throw new FormatException($"{file}: the head promises {(long)count * size} bytes, {bytes.Length - head} follow.");
        byte[][] items = new byte[count][];
        for (int i = 0; i < count; i++) items[i] = bytes.Slice(head + i * size, size).ToArray();
        return items;
    }
}
