using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis.Tests;

/// <summary>Every notation of the file is read as its writer meant it, or refused; nothing disappears.</summary>
public sealed class HeightCleanerTests
{
    private static readonly DataTable Typed = Datasets.ReportedHeights();

    private static readonly HeightReading[] Readings =
        Enumerable.Range(0, Typed.Rows).Select(row => HeightCleaner.Read(Typed.Categories("height").Text(row)!)).ToArray();

    [TestCase("75", 75)]
    [TestCase("68.5", 68.5)]
    [TestCase("69\"", 69)]
    [TestCase("5' 4\"", 64)]
    [TestCase("5'9''", 69)]
    [TestCase("5'7.5''", 67.5)]
    [TestCase("5' 7.78\"", 67.78)]
    [TestCase("6'", 72)]
    [TestCase("5 feet and 8.11 inches", 68.11)]
    [TestCase("5 feet 7inches", 67)]
    [TestCase("5ft 9 inches", 69)]
    [TestCase("Five foot eight inches", 68)]
    [TestCase("5,3", 63)]
    [TestCase("6,8", 80)]
    [TestCase("5 .11", 71)]
    [TestCase("6 04", 76)]
    [TestCase("6", 72)]
    [TestCase("5.3", 63)]
    [TestCase("5.11", 71)]
    [TestCase("5.25", 63)]
    [TestCase("5.75", 69)]
    [TestCase("511", 71)]
    [TestCase("165cm", 165 / 2.54)]
    [TestCase("170 cm", 170 / 2.54)]
    [TestCase("180", 180 / 2.54)]
    [TestCase("1.6", 160 / 2.54)]
    [TestCase("1,70", 170 / 2.54)]
    [TestCase("708,661", 70.8661)]
    [TestCase("7,283,465", 72.83465)]
    public void Reads(string entry, double inches) => HeightCleaner.Read(entry).Inches.Should().BeApproximately(inches, 1e-9);

    [TestCase(">9000", "refused: no height in it")]
    [TestCase("yyy", "refused: no height in it")]
    [TestCase("", "refused: no height in it")]
    [TestCase("700,000", "refused: no height in it", Description = "70 inches are no whole number of centimetres")]
    [TestCase("5'12", "refused: a foot has twelve inches")]
    [TestCase("2'33", "refused: a foot has twelve inches")]
    [TestCase("6*12", "refused: a foot has twelve inches")]
    [TestCase("0", "refused: implausible in any unit")]
    [TestCase("2", "refused: implausible in any unit")]
    [TestCase("7", "refused: implausible in any unit")]
    [TestCase("86", "refused: implausible in any unit")]
    [TestCase("111", "refused: implausible in any unit")]
    [TestCase("214", "refused: implausible in any unit")]
    [TestCase("612", "refused: implausible in any unit")]
    [TestCase("11111", "refused: implausible in any unit")]
    public void Refuses_with_a_reason(string entry, string reason)
    {
        HeightReading reading = HeightCleaner.Read(entry);
        (reading.Entry, reading.IsRefused, reading.Rule).Should().Be((entry, true, reason));
    }

    [Test]
    public void Every_row_of_the_file_is_read_or_refused()
    {
        Readings.Should().HaveCount(1_095);
        Readings.Count(reading => reading.IsRefused).Should().Be(35);
        Readings.Where(reading => !reading.IsRefused).Should().OnlyContain(reading => reading.Inches >= HeightCleaner.Least && reading.Inches <= HeightCleaner.Most);
    }

    /// <summary>
    /// The file that its collector cleaned keeps the order of the rows. The longest common run of the two, in order, pairs the
    /// rows that both read alike; what is left over must be the known differences, and no more.
    /// </summary>
    [Test]
    public void Agrees_with_the_published_clean_file_on_all_but_twelve_rows()
    {
        DataTable published = Datasets.SelfReportedHeights();
        double[] theirs = published.Numbers("height");
        int[] kept = Enumerable.Range(0, Typed.Rows).Where(row => !Readings[row].IsRefused).ToArray();
        bool Alike(int i, int j) =>
            Math.Abs(Readings[kept[i]].Inches - theirs[j]) < 1e-6 && Typed.Categories("sex").Text(kept[i]) == published.Categories("sex").Text(j);
        int[,] common = new int[kept.Length + 1, theirs.Length + 1];
        for (int i = kept.Length - 1; i >= 0; i--)
            for (int j = theirs.Length - 1; j >= 0; j--)
                common[i, j] = Alike(i, j) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        common[0, 0].Should().Be(1_049);

        List<string> only = [];
        for (int i = 0, j = 0; i < kept.Length;)
            if (j < theirs.Length && Alike(i, j) && common[i, j] == common[i + 1, j + 1] + 1) (i, j) = (i + 1, j + 1);
            else if (j < theirs.Length && common[i, j] == common[i, j + 1]) j++;
            else only.Add(Readings[kept[i++]].Entry);
        only.Should().BeEquivalentTo("511", "5.25", "5.25", "5.75", "5.51", "5.57", "5.69", "708,661", "649,606", "728,346", "7,283,465");
        theirs.Length.Should().Be(1_049 + 1, "the one that is kept there and refused here is a bare 2, read as two metres");
    }

    [Test]
    public void Rejects_a_parser_to_which_a_comma_is_a_mark_of_thousands()
    {
        // double.Parse of .NET reads "5,3" as 53: plausible, and a foot too short.
        static double Parsed(string entry) => double.TryParse(entry, out double value) && value is >= HeightCleaner.Least and <= HeightCleaner.Most ? value : double.NaN;
        Parsed("5,3").Should().Be(53);
        WrongVariant.MustBeRejectedBy(() => Parsed("5,3").Should().BeApproximately(HeightCleaner.Read("5,3").Inches, 1e-9));
    }

    [Test]
    public void Rejects_5_point_11_as_decimal_feet() =>
        WrongVariant.MustBeRejectedBy(() => (12 * 5.11).Should().BeApproximately(HeightCleaner.Read("5.11").Inches, 1));
}
