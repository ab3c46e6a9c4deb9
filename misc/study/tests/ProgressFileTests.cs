using System.Text;
using Curriculum.Toolkit.Repository;

namespace Curriculum.Study.Tests;

public sealed class ProgressFileTests
{
    private static ProgressFile Parse(string text) => new(Encoding.UTF8.GetBytes(text));

    private static ProgressLine Line(string text) => Parse(text).Topics.Should().ContainSingle().Which;

    [Test]
    public void A_line_tells_its_topic_minutes_and_marks()
    {
        ProgressLine line = Line("- [ ] Word embeddings · `deep_learning/week35_word_embeddings` · 120 min · optional · planned");
        line.Should().Be(new ProgressLine(1, new Topic("deep_learning", "week35_word_embeddings"), "Word embeddings",
            IsTicked: false, IsPlanned: true, IsOptional: true, Minutes: 120));
        line.Path.Should().Be("deep_learning/week35_word_embeddings");
    }

    [Test]
    public void A_linked_line_is_a_written_topic()
    {
        ProgressLine line = Line("- [x] [Linear regression](ml_algorithms/week01_linear_regression/NOTES.md) · ml_algorithms · 90 min · done 2026-01-31");
        line.Title.Should().Be("Linear regression");
        (line.IsTicked, line.IsPlanned, line.IsOptional, line.Minutes).Should().Be((true, false, false, 90));
    }

    [TestCase("* [X] {0}", true)]
    [TestCase("+ [x] {0}", true)]
    [TestCase("-   [x]   {0}", true)]
    [TestCase("1. [x] {0}", true)]
    [TestCase("    - [x] {0}", true)]
    [TestCase("\t- [x] {0} · that was hard!", true)]
    [TestCase("> - [x] {0}", true)]
    [TestCase("- [] {0}", false)]
    [TestCase("- [  ] {0}", false)]
    [TestCase("- [ ] see [my notes](notes.md), {0} · 90 minutes, rather 200", false)]
    [TestCase("- [ ] **{0}**", false)]
    public void A_line_edited_by_hand_is_still_read(string form, bool ticked)
    {
        ProgressLine line = Line("text before\n" + string.Format(form, "ml_algorithms/week01_linear_regression") + "\ntext after");
        line.Path.Should().Be("ml_algorithms/week01_linear_regression");
        line.IsTicked.Should().Be(ticked);
        line.Number.Should().Be(2);
    }

    [TestCase("- [ ] buy a notebook")]
    [TestCase("- [x] week01_linear_regression")]
    [TestCase("- ml_algorithms/week01_linear_regression")]
    [TestCase("ml_algorithms/week01_linear_regression [x]")]
    [TestCase("- [y] ml_algorithms/week01_linear_regression")]
    [TestCase("```\n- [ ] ml_algorithms/week01_linear_regression\n```")]
    [TestCase("")]
    public void Other_lines_are_passed_over(string text) => Parse(text).Topics.Should().BeEmpty();

    [Test]
    public void The_word_planned_in_a_title_means_nothing() =>
        Line("- [ ] Planned economy, optional thoughts · `projects/week48_capstone`").Should().Match<ProgressLine>(line => !line.IsPlanned && !line.IsOptional);

    [Test]
    public void Weeks_may_stand_in_any_order_and_lines_may_be_missing()
    {
        ProgressFile file = Parse("### Week 9\n- [ ] `deep_learning/week09_tensors_and_autograd`\n### Week 1\n- [x] `ml_algorithms/week01_linear_regression`\n");
        file.Topics.Select(line => line.Topic.Week).Should().Equal(9, 1);
        StatusCommand.CurrentWeek(file.Topics).Should().Be(9);
    }

    [Test]
    public void Milestones_know_how_many_topics_they_need()
    {
        ProgressFile file = Parse(Sample.Plan);
        file.Topics.Should().HaveCount(3);
        file.Milestones.Select(milestone => (milestone.Title, milestone.Needed, milestone.Topics.Count)).Should()
            .Equal(("Both", 2, 2), ("Either", 1, 2), ("Regression", 1, 1));
    }

    [Test]
    public void A_chapter_after_the_milestones_holds_topics_again() =>
        Parse("## Milestones\n### Deployment\n- [ ] a `projects/week48_capstone`\n## Again\n- [ ] b `projects/week48_capstone`").Topics
            .Should().ContainSingle().Which.Number.Should().Be(5);

    [Test]
    public void A_tick_completes_the_milestones_whose_topics_are_all_ticked()
    {
        ProgressFile once = Parse(Sample.Plan).Tick("ml_algorithms/week01_linear_regression", Sample.Day);
        once.Milestones.Select(milestone => milestone.IsTicked).Should().Equal(false, true, true);
        ProgressFile twice = once.Tick("mathematical_foundations/week01_linear_algebra", Sample.Day);
        twice.Milestones.Should().OnlyContain(milestone => milestone.IsTicked);
    }

    [Test]
    public void A_tick_by_hand_completes_milestones_at_the_next_check()
    {
        ProgressFile byHand = Parse(Sample.Plan.Replace("- [ ] Linear algebra", "- [x] Linear algebra"));
        byHand.Tick("ml_algorithms/week01_linear_regression", Sample.Day).Milestones.Should().OnlyContain(milestone => milestone.IsTicked);
    }

    [Test]
    public void A_tick_adds_the_date_before_trailing_spaces() =>
        Text(Parse("- [ ] `projects/week48_capstone` · 240 min  \r\n").Tick("projects/week48_capstone", Sample.Day))
            .Should().Be("- [x] `projects/week48_capstone` · 240 min · done 2026-01-31  \r\n");

    [Test]
    public void A_second_tick_replaces_the_old_date() =>
        Text(Parse("- [ ] `projects/week48_capstone` · done 2025-12-24 · fine").Tick("projects/week48_capstone", Sample.Day))
            .Should().Be("- [x] `projects/week48_capstone` · done 2026-01-31 · fine");

    [Test]
    public void What_is_ticked_already_stays_as_it_is() =>
        Text(Parse("- [X] `projects/week48_capstone`\n").Tick("projects/week48_capstone", Sample.Day)).Should().Be("- [X] `projects/week48_capstone`\n");

    // Files put together at random from all that people and editors do to them; every byte but the mark and the date stays.
    [Test]
    public void A_tick_leaves_every_other_byte()
    {
        Curriculum.Kernels.SeededRandom random = new(7);
        string[] ends = ["\n", "\r\n", "\r"], spaces = ["", " ", "  ", "\t", " \t "];
        string[] others = ["", "# Größe · naïve 数学", "- [ ] mine", "- [x] Trees · `ml_algorithms/week04_decision_trees` · 90 min", "text [ ] text", "  ", "| a | b |"];
        string[] forms = ["- [{0}] {1}{2}", "* [{0}] [Kürze](x) · {1}/NOTES.md · 90 min{2}", "\t+ [{0}]  **{1}** · ok ✓{2}", "7) [{0}] `{1}` · 60 min · optional{2}"];
        const string topic = "ml_algorithms/week05_random_forests";
        for (int round = 0; round < 2000; round++)
        {
            StringBuilder before = new(), after = new();
            if (random.NextBool(0.3)) { before.Append('\uFEFF'); after.Append('\uFEFF'); }
            int lines = random.NextInt(1, 12), target = random.NextInt(lines);
            for (int i = 0; i < lines; i++)
            {
                string end = spaces[random.NextInt(spaces.Length)] + (i == lines - 1 && random.NextBool(0.5) ? "" : ends[random.NextInt(ends.Length)]);
                string form = i == target ? forms[random.NextInt(forms.Length)] : others[random.NextInt(others.Length)];
                before.Append(i == target ? string.Format(form, " ", topic, "") : form).Append(end);
                after.Append(i == target ? string.Format(form, "x", topic, " · done 2026-01-31") : form).Append(end);
            }
            byte[] original = Encoding.UTF8.GetBytes(before.ToString());
            ProgressFile file = new(original);
            file.ToBytes().Should().Equal(original);
            Text(file.Tick(topic, Sample.Day)).Should().Be(after.ToString());
        }
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void A_planned_line_becomes_a_written_one_and_every_other_byte_stays(string end)
    {
        string before = $"# Mine{end}- [X] Dropout · `research_summaries/week16_dropout` · 75 min · optional · planned{end}tail", link = "[Dropout](research_summaries/week16_dropout/NOTES.md)";
        Text(Parse(before).WithWritten(new Topic("research_summaries", "week16_dropout"), 75))
            .Should().Be($"# Mine{end}- [X] {link} · research_summaries · 75 min · optional{end}tail");
    }

    [TestCase("\n", "\n")]
    [TestCase("\r\n", "\r\n")]
    [TestCase("\n", "")]
    public void A_topic_that_is_not_in_the_plan_comes_last_in_its_week(string end, string last)
    {
        string before = $"### Week 1{end}- [ ] a `ml_algorithms/week01_linear_regression`{end}### Week 2{end}- [ ] b `ml_algorithms/week02_logistic_regression`{last}";
        ProgressFile one = Parse(before).WithWritten(new Topic("projects", "week01_first"), 60), two = one.WithWritten(new Topic("projects", "week02_second"), 30);
        Text(two).Should().Be($"### Week 1{end}- [ ] a `ml_algorithms/week01_linear_regression`{end}- [ ] [First](projects/week01_first/NOTES.md) · projects · 60 min{end}"
            + $"### Week 2{end}- [ ] b `ml_algorithms/week02_logistic_regression`{end}- [ ] [Second](projects/week02_second/NOTES.md) · projects · 30 min{end}");
    }

    [Test]
    public void A_topic_of_a_week_without_topics_is_refused() =>
        FluentActions.Invoking(() => Parse(Sample.Plan).WithWritten(new Topic("projects", "week48_capstone"), 60)).Should().Throw<StudyException>();

    [Test]
    public void Bytes_that_are_not_text_survive()
    {
        byte[] junk = [0xFF, 0xC3, 0x28, 0x00, (byte)'\n'];
        byte[] original = [.. junk, .. "- [ ] projects/week48_capstone "u8, 0xFE, .. "\r\n"u8, .. junk];
        byte[] expected = [.. junk, .. "- [x] projects/week48_capstone "u8, 0xFE, .. " · done 2026-01-31\r\n"u8, .. junk];
        new ProgressFile(original).Tick("projects/week48_capstone", Sample.Day).ToBytes().Should().Equal(expected);
    }

    [Test]
    public void Writing_leaves_no_other_file_behind()
    {
        using Sample sample = new();
        sample.Clone.Progress.Tick("ml_algorithms/week01_linear_regression", Sample.Day).Write(sample.Clone.ProgressPath);
        Directory.EnumerateFiles(sample.Root).Select(file => Path.GetFileName(file)).Should().BeEquivalentTo("Curriculum.sln", "Directory.Build.props", "PROGRESS.md");
        sample.ProgressText.Should().Contain("90 min · done 2026-01-31\n");
    }

    private static string Text(ProgressFile file) => Encoding.UTF8.GetString(file.ToBytes());
}
