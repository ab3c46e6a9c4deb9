namespace Week06.PrincipalComponentAnalysis;

/// <summary>What the lesson draws.</summary>
internal static class Figures
{
}
