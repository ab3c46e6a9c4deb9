namespace Curriculum.Toolkit;

/// <summary>Something about a lesson that its reader may turn from the command line: <c>dotnet run -- --k 7 --unscaled</c>.</summary>
/// <param name="Name">The name without dashes.</param>
/// <param name="Default">The value when it is not given; null for a switch, which is off.</param>
/// <param name="Least">The least value that makes sense.</param>
/// <param name="Most">The largest value that makes sense.</param>
/// <param name="Meaning">What it does, in a few words.</param>
/// <param name="Whole">Whether only whole numbers make sense.</param>
public sealed record Knob(string Name, double? Default, double Least, double Most, string Meaning, bool Whole = false)
{
    /// <summary>A knob with a number.</summary>
    public static Knob Number(string name, double value, double least, double most, string meaning) => new(name, value, least, most, meaning);

    /// <summary>A knob with a whole number.</summary>
    public static Knob Count(string name, int value, int least, int most, string meaning) => new(name, value, least, most, meaning, Whole: true);

    /// <summary>A knob that is off unless it is named.</summary>
    public static Knob Switch(string name, string meaning) => new(name, null, 0, 1, meaning);
}
