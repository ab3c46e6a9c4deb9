namespace TorchSharp;

/// <summary>
/// Sums of products written with letters: "ij,jk->ik" is Σⱼ Aᵢⱼ Bⱼₖ. Tensors are taken two by two; letters in both that nobody needs
/// any more are summed over by a batched product.
/// </summary>
internal static class Einsum
{
    public static Tensor Of(string equation, Tensor[] tensors)
    {
        (string[] inputs, string output) = Parse(equation, tensors);
        List<(Tensor Tensor, string Letters)> open = [.. tensors.Zip(inputs, Distinct)];
        CheckSizes(equation, open);
        while (open.Count > 1)
        {
            string later = output + string.Concat(open.Skip(2).Select(one => one.Letters));
            (Tensor, string) product = Pair(open[0], open[1], later);
            open.RemoveRange(0, 2);
            open.Insert(0, product);
        }
        (Tensor result, string letters) = Summed(open[0], output);
        return Shaping.Permute(result, [.. output.Select(letter => (long)letters.IndexOf(letter))]);
    }

    private static (string[] Inputs, string Output) Parse(string equation, Tensor[] tensors)
    {
        string[] sides = equation.Replace(" ", "").Split("->");
        string[] inputs = sides[0].Split(',');
        if (sides.Length > 2 || inputs.Length != tensors.Length) throw Errors.External($"einsum: '{equation}' has {inputs.Length} operands, there are {tensors.Length} tensors.");
        // What … stands for gets capital letters from the end of the alphabet that the equation does not use.
        string spare = new([.. Enumerable.Range(0, 26).Select(i => (char)('Z' - i)).Where(letter => !equation.Contains(letter))]);
        int most = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            int named = inputs[i].Replace("...", "").Length, rest = tensors[i].Dims - named;
            if (rest < 0 || rest > 0 && !inputs[i].Contains("...")) throw Errors.External($"einsum: '{inputs[i]}' names {named} dimensions of a tensor of shape {Errors.Text(tensors[i].Shape)}.");
            if (inputs[i].Contains("...")) most = Math.Max(most, rest);
            inputs[i] = inputs[i].Replace("...", new string([.. spare[..rest].Reverse()]));
        }
        string dots = new([.. spare[..most].Reverse()]);
        string all = string.Concat(inputs);
        if (sides.Length == 2)
        {
            string output = sides[1].Replace("...", dots);
            if (output.Any(letter => !all.Contains(letter)) || output.Distinct().Count() != output.Length) throw Errors.External($"einsum: the result '{sides[1]}' of '{equation}' is not made of different letters of the operands.");
            return (inputs, output);
        }
        // Without an arrow: what … stands for, then the letters that appear once, in alphabetical order.
        return (inputs, dots + new string([.. all.Where(letter => !dots.Contains(letter) && all.Count(other => other == letter) == 1).Order()]));
    }

    // A letter that a tensor has twice means the diagonal.
    private static (Tensor, string) Distinct(Tensor x, string letters)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            int again = letters.IndexOf(letters[i], i + 1);
            if (again < 0) continue;
            if (x.Shape[i] != x.Shape[again]) throw Errors.External($"einsum: '{letters}' asks for a diagonal of a tensor of shape {Errors.Text(x.Shape)}.");
            return Distinct(Shaping.Diagonal(x, 0, i, again), letters.Remove(again, 1).Remove(i, 1) + letters[i]);
        }
        return (x, letters);
    }

    private static void CheckSizes(string equation, List<(Tensor Tensor, string Letters)> operands)
    {
        Dictionary<char, long> sizes = [];
        foreach ((Tensor tensor, string letters) in operands)
            for (int i = 0; i < letters.Length; i++)
            {
                long size = tensor.Shape[i];
                if (!sizes.TryGetValue(letters[i], out long before) || before == 1) sizes[letters[i]] = size;
                else if (size != before && size != 1) throw Errors.External($"einsum: in '{equation}', the sizes {before} and {size} of '{letters[i]}' differ.");
            }
    }

    private static (Tensor Tensor, string Letters) Summed((Tensor Tensor, string Letters) x, string keep)
    {
        long[] gone = [.. Enumerable.Range(0, x.Letters.Length).Where(i => !keep.Contains(x.Letters[i])).Select(i => (long)i)];
        return gone.Length == 0 ? x : (Reductions.Sum(x.Tensor, gone, false, x.Tensor.Type), new string([.. x.Letters.Where(keep.Contains)]));
    }

    private static (Tensor, string) Pair((Tensor Tensor, string Letters) a, (Tensor Tensor, string Letters) b, string later)
    {
        a = Summed(a, later + b.Letters);
        b = Summed(b, later + a.Letters);
        string both = new([.. a.Letters.Where(b.Letters.Contains)]);
        string batch = new([.. both.Where(later.Contains)]), inner = new([.. both.Where(letter => !later.Contains(letter))]);
        string onlyA = new([.. a.Letters.Except(both)]), onlyB = new([.. b.Letters.Except(both)]);
        // A size of 1 stretches to the other's.
        long[] Sizes(string letters) => [.. letters.Select(letter => Math.Max(Size(a, letter), Size(b, letter)))];
        long groups = Layout.Count(Sizes(batch)), summed = Layout.Count(Sizes(inner));
        Tensor x = Arranged(a, batch + onlyA + inner, Sizes(batch + onlyA + inner), [groups, Layout.Count(Sizes(onlyA)), summed]);
        Tensor y = Arranged(b, batch + inner + onlyB, Sizes(batch + inner + onlyB), [groups, summed, Layout.Count(Sizes(onlyB))]);
        string letters = batch + onlyA + onlyB;
        return (Shaping.Reshape(MatrixProducts.Bmm(x, y), Sizes(letters)), letters);
    }

    private static long Size((Tensor Tensor, string Letters) x, char letter) => x.Letters.IndexOf(letter) is >= 0 and int at ? x.Tensor.Shape[at] : 1;

    private static Tensor Arranged((Tensor Tensor, string Letters) x, string order, long[] sizes, long[] shape) =>
        Shaping.Reshape(Shaping.Expand(Shaping.Permute(x.Tensor, [.. order.Select(letter => (long)x.Letters.IndexOf(letter))]), sizes), shape);
}
