using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>Somebody's report, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysReport
{
    /// <summary>"Join the students with their courses; those without one fall out; then the mean of the column."</summary>
    public static double MeanHeight(DataTable students, DataTable enrolments)
    {
        DataTable enrolled = Joining.Inner(students, enrolments, "student").Table;
        return Moments.Mean(enrolled.Numbers("inches"));
    }
}
