using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double WidthFromAlphas(double[] alphas) => throw new NotBegun(
        "At the optimum the primal and the dual objective are the same number.",
        "Without mistakes the primal is ½‖w‖²; the dual is Σα − ½ΣΣ ββK, and the double sum is ‖w‖². What follows for ‖w‖²?",
        "½‖w‖² = Σα − ½‖w‖², so ‖w‖² = Σα and the width is 2 / √Σα.");

    public static double[] Pegasos(Matrix x, double[] y, double lambda, int steps) => throw new NotBegun(
        "A step shrinks w a little, whatever the row says, and moves it along y x when the row is not beyond its kerb.",
        "The slope of the row's part is λw − y x when y wᵀx < 1, and λw otherwise. Compute y wᵀx before w is changed.",
        "w ← (1 − 1/t) w, and then, if y wᵀx was below 1, w ← w + y x / (λ t). From t = steps / 2 + 1 on add w up, and divide at the end.");

    public static bool InterceptIsRight(InterceptRule rule) => throw new NotBegun(
        "Which support vectors stand on the kerb, and which are somewhere on the street? Make a case that has both.",
        "Take four or five points on a line where you can solve by hand, with one on the wrong side; there β is C. Also one case without any row strictly between 0 and C.",
        "x = −1, 1 with y = −1, 1 and C = 10: β = ∓½, b = 0. Add a point x = 0.5 of class −1 with C = 0.1 and see what the conditions ask of b: b must make y f = 1 on rows with 0 < α < C alone. Or let SupportVectorClassifier solve some overlapping points and compare.");

    public static double MendedIntercept(double[] beta, double[] y, double c, Matrix k) => throw new NotBegun(
        "f(x) = y holds on the kerb. A row with α = C may be anywhere on the street.",
        "Average over 0 < |β| < C. When there is none: each other row says that b is not above, or not below, what puts it on its kerb. Which says which?",
        "With g = y − Kβ: rows with α = 0 and y = 1, or α = C and y = −1, say b ≥ g (they may still rise); the others say b ≤ g. Answer (largest of the first + smallest of the second) / 2.");
}
