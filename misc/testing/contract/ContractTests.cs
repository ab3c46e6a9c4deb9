namespace Curriculum.Testing.Contract;

/// <summary>The contract of this topic; what each promise means stands in misc/testing/TopicContract.cs.</summary>
[TestFixture, Category("Contract")]
public sealed class ContractTests
{
    private static readonly TopicContract Contract = new(typeof(ContractTests).Assembly);

    [Test]
    public void Run_prints_what_the_notes_show()
    {
        NeedsTheDefaultLibraries();
        Contract.Run_prints_what_the_notes_show();
    }

    [Test]
    public void Run_draws_what_the_notes_show()
    {
        NeedsTheDefaultLibraries();
        Contract.Run_draws_what_the_notes_show();
    }

    [Test] public void Notes_have_their_spine() => Contract.Notes_have_their_spine();

    [Test] public void Transcript_fits_into_80_columns() => Contract.Transcript_fits_into_80_columns();

    [Test] public void Numbers_in_the_notes_come_from_the_run() => Contract.Numbers_in_the_notes_come_from_the_run();

    [Test] public void Nonsense_on_the_command_line_exits_with_2() => Contract.Nonsense_on_the_command_line_exits_with_2();

    [Test] public void Every_exercise_is_tested() => Contract.Every_exercise_is_tested();

    private static void NeedsTheDefaultLibraries()
    {
#if !POLYFILL
        Assert.Ignore("The real packages have other kernels and another renderer: transcripts and figures are compared with the default build.");
#endif
    }
}
