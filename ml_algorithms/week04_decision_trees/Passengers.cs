using Curriculum.Toolkit;

namespace Week04.DecisionTrees;

/// <summary>The data of the lesson.</summary>
public static class Passengers
{
    /// <summary>
    /// The 1,309 passengers of the Titanic by what was known before she sailed: class, sex, age (263 missing), relatives on board, fare (one
    /// missing), port (two missing). <c>boat</c> and <c>body</c> are left out, since they say how it ended. The class to predict is "survived".
    /// </summary>
    public static Dataset Titanic(params string[] more)
    {
        DataTable table = Datasets.Titanic();
        CategoricalColumn fate = CategoricalColumn.Of("fate", [.. table.Numbers("survived").Select(one => one == 1 ? "survived" : "died")]);
        string[] features = ["pclass", "sex", "age", "sibsp", "parch", "fare", "embarked", .. more];
        return Dataset.ForClassification(new DataTable(table.Name, [.. table.Columns, fate]), "fate", features);
    }
}
