using System.Globalization;
using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>A tree in words, one line per node, indented by depth.</summary>
public static class PrintedTree
{
    /// <summary>The lines of a tree of classes: rows that came to the node, and the share of one class among them.</summary>
    /// <param name="model">The tree.</param>
    /// <param name="shown">The class whose share is shown, a position in the class names.</param>
    public static IReadOnlyList<string> Lines(ClassificationTree model, int shown) => Lines(model.Tree, model.Features, node =>
        string.Create(CultureInfo.InvariantCulture, $"{Rows(model.Tree.Nodes[node].Weight)}, {100 * model.Tree.Value(node)[shown]:F0} % {model.ClassNames[shown]}"));

    /// <summary>The lines of a tree of numbers: rows that came to the node, and their mean.</summary>
    /// <param name="model">The tree.</param>
    /// <param name="format">How the mean is written.</param>
    public static IReadOnlyList<string> Lines(RegressionTree model, string format = "N0") => Lines(model.Tree, model.Features, node =>
        string.Create(CultureInfo.InvariantCulture, $"{Rows(model.Tree.Nodes[node].Weight)}, mean {model.Tree.Value(node)[0].ToString(format, CultureInfo.InvariantCulture)}"));

    /// <summary>The condition under which a row goes left, or that under which it goes right.</summary>
    public static string Condition(Question question, IReadOnlyList<Feature> features, bool left)
    {
        Feature feature = features[question.Feature];
        if (question.LevelsLeft is { } levels)
        {
            if (levels.All(goesLeft => goesLeft)) return left ? $"{feature.Name} known" : $"{feature.Name} missing";
            string[] names = [.. feature.Levels.Where((_, level) => levels[level] == left)];
            // Half of a long list of cities is longer than a line; the first ones and a count say which half it is.
            return names.Length <= 3 ? $"{feature.Name}: {string.Join(", ", names)}" : $"{feature.Name}: {string.Join(", ", names[..2])} + {names.Length - 2} more";
        }
        if (double.IsPositiveInfinity(question.Threshold)) return left ? $"{feature.Name} known" : $"{feature.Name} missing";
        return string.Create(CultureInfo.InvariantCulture, $"{feature.Name} {(left ? "<=" : ">")} {question.Threshold:0.####}");
    }

    private static string Rows(double weight) => string.Create(CultureInfo.InvariantCulture, $"{weight:0.##} {(weight == 1 ? "row" : "rows")}");

    private static IReadOnlyList<string> Lines(Tree tree, IReadOnlyList<Feature> features, Func<int, string> says)
    {
        List<string> lines = [];
        Write(0, "all");
        return lines;

        void Write(int node, string condition)
        {
            TreeNode one = tree.Nodes[node];
            lines.Add($"{string.Concat(Enumerable.Repeat("|  ", one.Depth))}{condition}: {says(node)}");
            if (one.IsLeaf) return;
            bool missingLeft = one.Question.MissingLeft, asksWhetherKnown = double.IsPositiveInfinity(one.Question.Threshold) || one.Question.LevelsLeft?.All(goesLeft => goesLeft) == true;
            bool gaps = features[one.Question.Feature].MissingAllowed && !asksWhetherKnown;
            Write(one.Left, Condition(one.Question, features, true) + (gaps && missingLeft ? " or missing" : ""));
            Write(one.Right, Condition(one.Question, features, false) + (gaps && !missingLeft ? " or missing" : ""));
        }
    }
}
