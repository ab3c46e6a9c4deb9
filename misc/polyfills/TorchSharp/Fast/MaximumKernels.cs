namespace TorchSharp;

/// <summary>
/// The largest number of each window, and where it is: first the largest of each column of numbers under a row of windows, by vectors, then
/// the largest of a window's columns, without jumps that a processor could not foresee. Of equal numbers the first in reading order counts,
/// and NaN counts as the largest.
/// </summary>
internal static unsafe class MaximumKernels<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Windows(T* x, T* y, long* places, long count, int height, int width, PoolWindows rows, PoolWindows columns)
    {
        int room = width + Vector<T>.Count;
        using Scratch<T> tops = new(room), lines = new(room);
        int[] starts = columns.From, ends = columns.To;
        int step = columns.Step;
        for (T* plane = x, end = x + count; plane < end; plane += height * width)
            for (int i = 0; i < rows.Count; i++)
            {
                Columns(plane, width, rows.From[i], rows.To[i], rows.Step, tops.At, lines.At);
                for (int j = 0; j < starts.Length; j++)
                {
                    int at = starts[j], last = ends[j];
                    T top = tops.At[at], line = lines.At[at];
                    for (int c = at + step; c < last; c += step)
                    {
                        T value = tops.At[c], other = lines.At[c];
                        int better = value > top | value == top & other < line | T.IsNaN(value) & !T.IsNaN(top) ? -1 : 0;
                        top = T.Max(top, value);
                        at = c & better | at & ~better;
                        line = lines.At[at];
                    }
                    *y++ = top;
                    *places++ = (typeof(T) == typeof(float) ? (int)(float)(object)line : (int)(double)(object)line) * width + at;
                }
            }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number(int i) => typeof(T) == typeof(float) ? (T)(object)(float)i : (T)(object)(double)i;

    // The largest number of each column from a row up to another, and its row, which is written as a number of the same type.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Columns(T* plane, int width, int from, int to, int step, T* tops, T* lines)
    {
        int c = 0;
        for (; c <= width - Vector<T>.Count; c += Vector<T>.Count)
        {
            Vector<T> top = Vector.Load(plane + from * width + c), line = new(Number(from));
            for (int r = from + step; r < to; r += step)
            {
                Vector<T> value = Vector.Load(plane + r * width + c);
                Vector<T> better = Vector.GreaterThan(value, top) | Vector.AndNot(Vector.Equals(top, top), Vector.Equals(value, value));
                top = Vector.ConditionalSelect(better, value, top);
                line = Vector.ConditionalSelect(better, new Vector<T>(Number(r)), line);
            }
            top.Store(tops + c);
            line.Store(lines + c);
        }
        for (; c < width; c++)
        {
            (tops[c], lines[c]) = (plane[from * width + c], Number(from));
            for (int r = from + step; r < to; r += step)
                if (plane[r * width + c] is var value && (value > tops[c] || T.IsNaN(value) && !T.IsNaN(tops[c]))) (tops[c], lines[c]) = (value, Number(r));
        }
    }
}
