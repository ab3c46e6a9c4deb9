namespace Curriculum.Toolkit.Tests;

/// <summary>Tables read from text, and what is said when they cannot be.</summary>
public sealed class CsvFileTests
{
    private static DataTable Parse(string text, bool tabs = false, params string[] numeric) => CsvFile.Parse(new StringReader(text), "people.csv", tabs, numeric);

    [Test]
    public void Numbers_and_words_become_columns_of_their_kind()
    {
        DataTable table = Parse("name,height\nAda,165.5\nKarl,1.8e2\n");
        table.Numbers("height").Should().Equal(165.5, 180);
        table.Categories("name").Levels.Should().Equal("Ada", "Karl");
        table.Rows.Should().Be(2);
    }

    [Test]
    public void An_empty_field_is_missing()
    {
        DataTable table = Parse("name,height\n,165.5\nKarl,\n");
        table.Numbers("height").Should().Equal(165.5, double.NaN);
        table.Categories("name").Text(0).Should().BeNull();
        table["name"].IsMissing(0).Should().BeTrue();
    }

    [Test]
    public void Quotes_hold_commas_quotes_and_line_ends_together()
    {
        DataTable table = Parse("name,height\n\"Lovelace, \"\"Ada\"\"\nCountess\",165\n");
        table.Categories("name").Text(0).Should().Be("Lovelace, \"Ada\"\nCountess");
    }

    [Test]
    public void Tabs_part_fields_without_any_quoting() =>
        Parse("said\tby\n\"so\tAda\n", tabs: true).Categories("said").Text(0).Should().Be("\"so");

    [TestCase("name,height\nAda,165\nKarl\n", "people.csv, line 3: 1 field, the header names 2; column 'height' is missing.")]
    [TestCase("name,height\nAda,165,extra\n", "people.csv, line 2: 3 fields, the header names 2; nothing names column 3.")]
    [TestCase("name,height\n\"a\nb\",1\nKarl\n", "people.csv, line 4: 1 field, the header names 2; column 'height' is missing.")]
    [TestCase("", "people.csv is empty; the first line must name the columns.")]
    public void A_ragged_file_names_file_line_and_column(string text, string message) =>
        ((Action)(() => Parse(text))).Should().Throw<FormatException>().WithMessage(message);

    [Test]
    public void A_word_in_a_column_that_must_be_numeric_names_file_line_and_column() =>
        ((Action)(() => Parse("name,height\nAda,165\nKarl,tall\n", false, "height"))).Should().Throw<FormatException>()
            .WithMessage("people.csv, line 3, column 'height': 'tall' is not a number.");

    [Test]
    public void Asking_for_numbers_of_a_column_with_a_word_names_the_word_too() =>
        ((Action)(() => Parse("name,height\nAda,165\nKarl,tall\n").Numbers("height"))).Should().Throw<ArgumentException>()
            .WithMessage("people.csv, line 3, column 'height': 'tall' is not a number.*");

    [TestCase("Infinity"), TestCase("NaN"), TestCase("1,5"), TestCase("0x1F"), TestCase("1e999")]
    public void What_is_no_finite_decimal_number_is_a_word(string field) =>
        Parse($"x\n\"{field}\"\n").Columns[0].Should().BeOfType<CategoricalColumn>();

    [Test]
    public void Quotes_that_do_not_match_are_named() =>
        ((Action)(() => Parse("name,height\nA\"da,165\n"))).Should().Throw<FormatException>().WithMessage("people.csv, line 2:*");

    [Test]
    public void A_column_that_is_not_there_is_named_with_those_that_are() =>
        ((Action)(() => Parse("name,height\nAda,165\n").Numbers("weight"))).Should().Throw<ArgumentException>()
            .WithMessage("people.csv has no column 'weight'; it has name, height.*");

    [Test]
    public void Two_columns_of_one_name_are_refused() =>
        ((Action)(() => Parse("x,x\n1,2\n"))).Should().Throw<ArgumentException>().WithMessage("*two columns are called 'x'*");
}
