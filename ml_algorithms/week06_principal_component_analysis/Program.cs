using Curriculum.Toolkit;
using Week06.PrincipalComponentAnalysis;

Lesson lesson = Lesson.Begin(args, "Principal component analysis");
lesson.Section("A list of votes");
RollCalls senate = RollCalls.Read();
Dataset votes = senate.Votes with { X = new MeanImputer().Fit(senate.Votes).Transform(senate.Votes.X) };
PrincipalComponentsModel model = new PrincipalComponents(10).Fit(votes);
Console.WriteLine(string.Join(" ", model.ExplainedVarianceRatio));
lesson.End();
