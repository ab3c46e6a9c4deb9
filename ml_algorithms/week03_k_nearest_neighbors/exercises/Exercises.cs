using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double FarthestInBox(double[] query, double[] lower, double[] upper) => throw new NotBegun(
        "The farthest point of a box is a corner. Which one, feature by feature?",
        "In each feature it is the end that is farther from the query: compare |query − lower| with |query − upper|.",
        "The root of the sum over j of Math.Max(Math.Abs(q − lower), Math.Abs(q − upper))².");

    public static int LeaveOneOutErrors(Dataset data, int k) => throw new NotBegun(
        "Ask for the neighbours of every row among all rows. Who is nearly always among them?",
        "Ask for k + 1, take the row itself out, and let the rest vote. When rows are written twice, the row itself need not be the first, nor need it be among them at all.",
        "rows = found.RowsOf(i) without i, and of those the first k; the distances with them. Then NeighborVote.Shares and Winner.");

    public static bool SearchIsRight(NearestRow search) => throw new NotBegun(
        "Read the comparison with the plane, and say the units of both sides aloud.",
        "One side is a length, the other a length squared. Above 1 the square is the larger one and nothing is lost. Where is it the smaller one?",
        "Draw some hundred points between 0 and 0.1, ask a hundred queries, and compare with a loop over all points. Add points that are equally near, and some that lie far apart.");

    public static int MendedNearest(Matrix points, double[] query, out int examined) => throw new NotBegun(
        "Copy SomebodysTree. One line has to change, and the points that are looked at have to be counted.",
        "Both sides of the comparison must be squares, or neither.",
        "(query[j] − plane) * (query[j] − plane) <= best; examined += rows.Length where the rows are looked at.");
}
