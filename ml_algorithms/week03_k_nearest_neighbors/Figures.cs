namespace Week03.KNearestNeighbors;

internal static class Figures
{
}
