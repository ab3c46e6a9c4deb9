using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

public sealed class DbscanTests
{
    private static readonly string[] Tables = ["faithful", "olives", "lattice", "moons"];

    private static Matrix Points(string table, GoldenFile golden) => table switch
    {
        "faithful" => ClusterTables.Faithful(),
        "olives" => ClusterTables.Olives(),
        _ => ClusterTables.PointsOf(golden),
    };

    [Test]
    public void Labels_and_core_points_are_those_of_scikit_learn([ValueSource(nameof(Tables))] string table)
    {
        GoldenFile golden = GoldenFile.Read($"dbscan_{table}");
        Matrix x = Points(table, golden), settings = golden.Matrix("settings");
        for (int i = 0; i < settings.Rows; i++)
            foreach (DensityClusters found in (DensityClusters[])[new Dbscan(settings[i, 0], (int)settings[i, 1]).Fit(x), new PlainDbscan(settings[i, 0], (int)settings[i, 1]).Fit(x)])
            {
                double[] labels = golden.Values($"labels_{i}"), core = golden.Values($"core_{i}");
                found.Labels.Select(label => (double)label).Should().Equal(labels);
                found.IsCore.Select(one => one ? 1.0 : 0).Should().Equal(core);
                (found.Clusters, found.NoiseCount, found.CoreCount).Should().Be(((int)labels.Max() + 1, labels.Count(label => label < 0), (int)core.Sum()));
                (found.BorderCount + found.CoreCount + found.NoiseCount).Should().Be(x.Rows);
            }
    }

    [Test]
    public void Distances_for_choosing_epsilon_are_those_of_scikit_learn_and_count_the_core_points([ValueSource(nameof(Tables))] string table)
    {
        GoldenFile golden = GoldenFile.Read($"dbscan_{table}");
        Matrix x = Points(table, golden), settings = golden.Matrix("settings");
        for (int i = 0; i < settings.Rows; i++)
        {
            double[] distances = Dbscan.KDistances(x, (int)settings[i, 1]);
            distances.ShouldMatchDigits(golden.Values($"kth_{i}"), golden.Digits);
            distances.Count(distance => distance <= settings[i, 0]).Should().Be((int)golden.Values($"core_{i}").Sum());
        }
    }

    [Test]
    public void Wrong_densities_are_rejected()
    {
        GoldenFile golden = GoldenFile.Read("dbscan_lattice");
        void Check(Func<Matrix, double, int, int[]> labels)
        {
            Matrix settings = golden.Matrix("settings");
            for (int i = 0; i < settings.Rows; i++)
                labels(ClusterTables.PointsOf(golden), settings[i, 0], (int)settings[i, 1]).Select(label => (double)label).Should().Equal(golden.Values($"labels_{i}"));
        }
        Check((x, epsilon, minPoints) => new Dbscan(epsilon, minPoints).Fit(x).Labels);
        foreach (Func<Matrix, double, int, int[]> wrong in (Func<Matrix, double, int, int[]>[])
            [WrongClusterings.WithoutThePointItself, WrongClusterings.ThroughBorderPoints, WrongClusterings.BelowEpsilon, WrongClusterings.LastClusterTakesTheBorder])
            WrongVariant.MustBeRejectedBy(() => Check(wrong));
    }

    [Test]
    public void The_tree_finds_the_clusters_of_the_definition()
    {
        foreach (int d in (int[])[1, 2, 3, 6])
            foreach (int n in (int[])[1, 2, 9, 50, 400])
                foreach (Matrix x in (Matrix[])[ClusterTables.Cloud(n, d, n + d), ClusterTables.Lattice(n, d, 9, n + d)])
                    foreach (double epsilon in (double[])[0.1, 0.5, 1, 2])
                        foreach (int minPoints in (int[])[1, 2, 4, 12])
                        {
                            DensityClusters fast = new Dbscan(epsilon, minPoints).Fit(x), plain = new PlainDbscan(epsilon, minPoints).Fit(x);
                            fast.Labels.Should().Equal(plain.Labels, $"{n} × {d}, {epsilon}, {minPoints}");
                            fast.IsCore.Should().Equal(plain.IsCore);
                            fast.Clusters.Should().Be(plain.Clusters);
                        }
    }

    [Test]
    public void The_order_of_the_rows_changes_neither_core_points_nor_noise_nor_the_clusters_of_core_points()
    {
        Matrix x = ClusterTables.Lattice(220, 2, 60, 2);
        DensityClusters found = new Dbscan(5, 6).Fit(x);
        found.Clusters.Should().BeGreaterThan(3);
        int[] order = ClusterTables.Shuffled(220, 8);
        DensityClusters other = new Dbscan(5, 6).Fit(x.SelectRows(order));
        other.IsCore.Should().Equal(order.Select(row => found.IsCore[row]));
        other.Labels.Select(label => label < 0).Should().Equal(order.Select(row => found.Labels[row] < 0));
        other.Labels.Where((_, i) => other.IsCore[i]).Should().Equal(ClusterTables.ByFirstAppearance(order.Where(row => found.IsCore[row]).Select(row => found.Labels[row])));
    }

    [Test]
    public void With_two_points_to_a_neighbourhood_the_clusters_are_those_of_single_linkage()
    {
        Matrix x = ClusterTables.Cloud(200, 2, 12);
        int[] tree = new Agglomerative(Linkage.Single).Fit(x).CutAt(0.2);
        int[] sizes = [.. Enumerable.Range(0, tree.Max() + 1).Select(cluster => tree.Count(label => label == cluster))];
        new Dbscan(0.2, 2).Fit(x).Labels.Should().Equal(ClusterTables.ByFirstAppearance(tree.Select(label => sizes[label] == 1 ? DensityClusters.Noise : label)));
        new Dbscan(0.2, 1).Fit(x).Labels.Should().Equal(tree);
    }

    [Test]
    public void A_larger_epsilon_leaves_no_more_noise_and_more_points_to_a_neighbourhood_no_less()
    {
        Matrix x = ClusterTables.Faithful();
        int[] wider = [.. ((double[])[0.05, 0.1, 0.2, 0.4, 0.8]).Select(epsilon => new Dbscan(epsilon, 8).Fit(x).NoiseCount)];
        int[] denser = [.. ((int[])[1, 3, 6, 12, 24]).Select(minPoints => new Dbscan(0.2, minPoints).Fit(x).NoiseCount)];
        wider.Should().BeInDescendingOrder();
        denser.Should().BeInAscendingOrder();
    }

    [Test]
    public void What_cannot_be_clustered_is_refused()
    {
        Matrix x = ClusterTables.Cloud(9, 2, 1);
        foreach (double epsilon in (double[])[0, -1, double.NaN, double.PositiveInfinity, 1e200, 1e-200])
            foreach (Action fit in (Action[])[() => new Dbscan(epsilon).Fit(x), () => new PlainDbscan(epsilon).Fit(x)])
                fit.Should().Throw<ArgumentException>().WithMessage("Epsilon is*");
        FluentActions.Invoking(() => new Dbscan(1, 0).Fit(x)).Should().Throw<ArgumentException>().WithMessage("MinPoints is 0*");
        foreach (Matrix nothing in (Matrix[])[new(0, 2), new(2, 0)]) FluentActions.Invoking(() => new Dbscan(1).Fit(nothing)).Should().Throw<ArgumentException>();
        foreach (int k in (int[])[0, 10]) FluentActions.Invoking(() => Dbscan.KDistances(x, k)).Should().Throw<ArgumentException>();
        x[4, 1] = double.NaN;
        foreach (Action fit in (Action[])[() => new Dbscan(1).Fit(x), () => new PlainDbscan(1).Fit(x), () => Dbscan.KDistances(x, 2)])
            fit.Should().Throw<ArgumentException>().WithMessage("*row 4, column 1*");
    }
}
