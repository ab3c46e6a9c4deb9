namespace Week02.LogisticRegression; internal static class Figures { }
