using System.Globalization;
using Curriculum.Toolkit;

namespace Week02.ProbabilityAndBayes;

/// <summary>
/// Applications to the six largest departments of the graduate school at Berkeley, autumn 1973: gender, department and whether
/// admitted. P. J. Bickel, E. A. Hammel, J. W. O'Connell, "Sex bias in graduate admissions: data from Berkeley", Science 187, 1975.
/// </summary>
public sealed class Admissions
{
    /// <summary>The table of counts of misc/datasets, or one of the same columns.</summary>
    /// <param name="table">Columns admit (Admitted or Rejected), gender, dept and freq.</param>
    public Admissions(DataTable table)
    {
        (CategoricalColumn admit, CategoricalColumn gender, CategoricalColumn dept) = (table.Categories("admit"), table.Categories("gender"), table.Categories("dept"));
        double[] count = table.Numbers("freq");
        Departments = dept.Levels;
        Applicants = (int)count.Sum();
        Joint = JointTable.OfCounts(["admit", "gender", "dept"],
            Enumerable.Range(0, table.Rows).Select(row => ((IReadOnlyList<string>)[admit.Text(row)!, gender.Text(row)!, dept.Text(row)!], count[row])).ToList());
    }

    /// <summary>The departments' letters.</summary>
    public IReadOnlyList<string> Departments { get; }

    /// <summary>How many applied.</summary>
    public int Applicants { get; }

    /// <summary>One applicant drawn blindly: "admit", "gender", "dept".</summary>
    public JointTable Joint { get; }

    /// <summary>How many of one gender applied to one department.</summary>
    public int Count(string gender, string dept) => (int)Math.Round(Applicants * Joint.Probability(one => one["gender"] == gender && one["dept"] == dept));

    /// <summary>P(admitted | gender): everything pooled.</summary>
    public double Rate(string gender) => Joint.Given(one => one["gender"] == gender).Probability(Admitted);

    /// <summary>P(admitted | gender, department).</summary>
    public double Rate(string gender, string dept) => Joint.Given(one => one["gender"] == gender && one["dept"] == dept).Probability(Admitted);

    /// <summary>P(department | gender): where they applied.</summary>
    public double Choice(string dept, string gender) => Joint.Given(one => one["gender"] == gender).Probability(one => one["dept"] == dept);

    /// <summary>P(department): where all of them applied.</summary>
    public double Choice(string dept) => Joint.Probability(one => one["dept"] == dept);

    /// <summary>
    /// Σ P(department) P(admitted | gender, department): the rate of one gender if it had applied where all applicants did. With
    /// P(department | gender) in its place this would be the pooled rate, by the law of total probability.
    /// </summary>
    public double StandardizedRate(string gender) => Departments.Sum(dept => Choice(dept) * Rate(gender, dept));

    /// <summary>"1,198 of 2,691".</summary>
    public string Described(string gender)
    {
        double applied = Applicants * Joint.Probability(one => one["gender"] == gender);
        return string.Create(CultureInfo.InvariantCulture, $"{applied * Rate(gender):N0} of {applied:N0}");
    }

    private static bool Admitted(Cell one) => one["admit"] == "Admitted";
}
