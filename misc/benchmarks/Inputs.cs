namespace Curriculum.Benchmarks;

/// <summary>The arrays of a task by name. In files, the array X of prefix p is <c>p_X.bin</c>.</summary>
internal sealed class Inputs(IReadOnlyDictionary<string, PeerMatrix> arrays)
{
    /// <summary>A single array, or several.</summary>
    public static Inputs Of(params (string Name, PeerMatrix Array)[] arrays) => new(arrays.ToDictionary(array => array.Name, array => array.Array));

    /// <summary>Rows X and what belongs to each, y.</summary>
    public static Inputs Of((PeerMatrix X, PeerMatrix Y) pair) => Of(("X", pair.X), ("y", pair.Y));

    public PeerMatrix this[string name] => arrays[name];

    /// <summary>Reads a task's arrays.</summary>
    /// <exception cref="InputException">A file is missing or broken; it is named.</exception>
    public static Inputs Read(BenchmarkTask task, string prefix)
    {
        Inputs inputs = new(task.Arrays.ToDictionary(array => array.Name, array => PeerMatrix.Read(PathOf(prefix, array.Name))));
        foreach (ArraySpec array in task.Arrays)
            if (inputs[array.Name].Length == 0) throw new InputException($"{array.Name} is empty: {array.Shape} is needed.");
        return inputs;
    }

    public void Write(string prefix)
    {
        foreach ((string name, PeerMatrix array) in arrays) array.Write(PathOf(prefix, name));
    }

    public long Bytes => arrays.Values.Sum(array => (long)array.Length * (array.Type == ElementType.Float64 ? 8 : 4));

    /// <summary>A vector with a number for each row of another array; it may be stored as a column or as a row.</summary>
    /// <exception cref="InputException">It is no vector, or not as long.</exception>
    public PeerMatrix Vector(string name, string rowsOf)
    {
        PeerMatrix array = arrays[name];
        int length = arrays[rowsOf].Rows;
        if (Math.Min(array.Rows, array.Columns) != 1 || array.Length != length)
            throw new InputException($"{name} is {array.Rows} × {array.Columns}, and {rowsOf} has {length} rows: {name} must be {length} × 1.");
        return array;
    }

    /// <summary>A matrix of a given shape.</summary>
    /// <exception cref="InputException">It has another.</exception>
    public PeerMatrix Matrix(string name, int rows, int columns)
    {
        PeerMatrix array = arrays[name];
        if (array.Rows != rows || array.Columns != columns) throw new InputException($"{name} is {array.Rows} × {array.Columns}; {rows} × {columns} is needed.");
        return array;
    }

    /// <summary>A matrix with so many columns.</summary>
    /// <exception cref="InputException">It has another number.</exception>
    public PeerMatrix Columns(string name, int columns) => Matrix(name, arrays[name].Rows, columns);

    /// <summary>A square matrix.</summary>
    /// <exception cref="InputException">It is not square.</exception>
    public PeerMatrix SquareMatrix(string name) => Matrix(name, arrays[name].Rows, arrays[name].Rows);

    public static string PathOf(string prefix, string name) => $"{prefix}_{name}.bin";
}
