namespace Week05.SingularValueDecomposition;

/// <summary>
/// What both QR algorithms do around their steps: numbers beside the diagonal that are negligible part the matrix into blocks, a block of
/// one is an answer, and the last block that is larger gets the next step.
/// </summary>
internal static class Deflation
{
    /// <summary>Steps on the last block until all blocks have size one.</summary>
    /// <param name="e">The numbers beside the diagonal, from 0 on; set to zero where a block begins.</param>
    /// <param name="n">The size of the matrix.</param>
    /// <param name="stepsPerValue">How many steps a value may take on average.</param>
    /// <param name="isNegligible">Whether e[i] is nothing beside its neighbours on the diagonal.</param>
    /// <param name="step">A step on the block from low to high.</param>
    /// <exception cref="InvalidOperationException">More steps than that.</exception>
    public static void Run(double[] e, int n, int stepsPerValue, Func<int, bool> isNegligible, Action<int, int> step)
    {
        int steps = 0;
        for (int high = n - 1; high > 0;)
        {
            int low = high;
            while (low > 0 && !isNegligible(low - 1)) low--;
            if (low > 0) e[low - 1] = 0;
            if (low == high)
            {
                high--;
                continue;
            }
            if (++steps > stepsPerValue * n) throw new InvalidOperationException($"The QR algorithm did not end within {stepsPerValue * n} steps.");
            step(low, high);
        }
    }
}
