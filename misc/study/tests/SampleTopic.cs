namespace Curriculum.Study.Tests;

/// <summary>A topic of a few lines that builds in a second or two, in a sample clone.</summary>
internal static class SampleTopic
{
    public const string Path = "ml_algorithms/week01_linear_regression";

    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
          </PropertyGroup>
          <ItemGroup><Compile Include="Program.cs" /></ItemGroup>
        </Project>
        """;

    /// <summary>Writes a topic whose program does what <paramref name="program"/> says.</summary>
    public static void WriteTopic(this Sample sample, string program)
    {
        sample.Write($"{Path}/Week01.LinearRegression.csproj", Project);
        sample.Write($"{Path}/Program.cs", program);
    }

    /// <summary>
    /// Writes two exercises and, in place of NUnit, a program that reports what a test wrote into the file "results", and
    /// ends with a code that must not matter.
    /// </summary>
    public static void WriteExercises(this Sample sample)
    {
        sample.Write($"{Path}/Week01.LinearRegression.csproj", Project);
        sample.Write($"{Path}/exercises/IExercises.cs", "static abstract int One(); static abstract int Two();");
        sample.Write($"{Path}/exercises/Exercises.cs", """
            public static int One() => throw new NotBegun("nudge", "plan", "answer");
            public static int Two() => throw new NotBegun("second nudge", "second plan", "second answer");
            """);
        sample.Write($"{Path}/solutions/Solutions.cs", "public static int One() => 1;\n");
        sample.Write($"{Path}/tests/Week01.LinearRegression.Tests.csproj", Project);
        sample.Write($"{Path}/tests/Program.cs", $$"""
            System.IO.File.AppendAllText(System.Environment.GetEnvironmentVariable("CURRICULUM_EXERCISE_REPORT"),
                System.IO.File.ReadAllText(@"{{sample.PathOf("results")}}"));
            return args is ["--filter", "TestCategory=Exercise"] ? 0 : 1;
            """);
    }

    /// <summary>What the tests will report of the two exercises.</summary>
    public static void WriteResults(this Sample sample, string one, string two) => sample.Write("results", Line("One", one) + Line("Two", two));

    private static string Line(string exercise, string outcome) =>
        $$"""{"exercise":"{{exercise}}","fixture":"Exercises","test":"T","outcome":"{{outcome}}","message":"a hint"}""" + "\n";
}
