using System.Text.Json;
using Curriculum.Toolkit;

namespace Week04.BiasVariance.Tests;

/// <summary>numpy's numbers, by other bases and other algorithms.</summary>
public sealed class GoldenTests
{
    [Test]
    public void Closed_forms_are_those_of_the_hat_matrix_in_another_basis()
    {
        GoldenFile golden = GoldenFile.Read("closed_form");
        foreach (int n in golden.Input.GetProperty("n").Deserialize<int[]>()!)
        {
            double[] hours = Harbour.Hours(n);
            hours.Select(Harbour.Depth).ToArray().ShouldMatchDigits(golden.Values($"truth_{n}"), golden.Digits, $"truth, n = {n}");
            foreach (int degree in golden.Input.GetProperty("degrees").Deserialize<int[]>()!)
            {
                ClosedForm found = ClosedForm.Of(degree, hours, new Harbour(golden.Input.GetProperty("sigma").GetDouble()));
                double[] bias = golden.Values($"{n}_{degree}_bias"), variance = golden.Values($"{n}_{degree}_variance");
                found.AverageBiasSquared.Should().BeApproximately(bias.Average(), Math.Pow(10, -golden.Digits));
                for (int i = 0; i < n; i++) found.BiasSquared[i].Should().BeApproximately(bias[i], Math.Pow(10, -golden.Digits), $"n = {n}, degree {degree}, hour {i}");
                found.Variance.ShouldMatchDigits(variance, golden.Digits, $"variance, n = {n}, degree {degree}");
                found.Error.ShouldMatchDigits(golden.Value($"{n}_{degree}_test"), golden.Digits, $"exam, n = {n}, degree {degree}");
                found.TrainingError.ShouldMatchDigits(golden.Value($"{n}_{degree}_train"), golden.Digits, $"papers, n = {n}, degree {degree}");
            }
        }
    }

    [Test]
    public void A_decomposition_and_its_standard_errors_are_numpys()
    {
        GoldenFile golden = GoldenFile.Read("decomposition");
        Matrix predictions = Matrix.FromRows(golden.Input.GetProperty("predictions").Deserialize<double[][]>()!);
        Decomposition found = Decomposition.Of(predictions, golden.Input.GetProperty("truth").Deserialize<double[]>()!);
        found.Mean.ShouldMatchDigits(golden.Values("mean"), golden.Digits, "mean");
        found.Variance.ShouldMatchDigits(golden.Values("variance"), golden.Digits, "variance");
        found.BiasSquared.ShouldMatchDigits(golden.Values("bias"), golden.Digits, "bias²");
        found.AverageBiasSquared.ShouldMatchDigits(golden.Value("average_bias"), golden.Digits, "average bias²");
        found.BiasStandardError.ShouldMatchDigits(golden.Value("bias_error"), golden.Digits, "standard error of bias²");
        found.VarianceStandardError.ShouldMatchDigits(golden.Value("variance_error"), golden.Digits, "standard error of the variance");
    }

    [Test]
    public void Verdicts_are_parted_as_Domingos_parts_them()
    {
        GoldenFile golden = GoldenFile.Read("verdicts");
        Matrix says = Matrix.FromRows(golden.Input.GetProperty("says").Deserialize<double[][]>()!);
        ZeroOneDecomposition found = ZeroOneDecomposition.Of(says, [.. golden.Input.GetProperty("truth").Deserialize<int[]>()!.Select(value => value == 1)]);
        found.Error.ShouldMatchDigits(golden.Value("error"), golden.Digits, "error");
        found.Biased.ShouldMatchDigits(golden.Value("biased"), golden.Digits, "biased");
        found.HarmfulVariance.ShouldMatchDigits(golden.Value("harmful"), golden.Digits, "harmful");
        found.HelpfulVariance.ShouldMatchDigits(golden.Value("helpful"), golden.Digits, "helpful");
    }
}
