using System.Reflection;
using System.Text.Json;
using Curriculum.Toolkit;
using TorchSharp.Modules;
using static TorchSharp.Tests.OptimizerTests;

namespace TorchSharp.Tests;

/// <summary>What optimisers remember: PyTorch's numbers, and that it goes to files and other optimisers and back.</summary>
public sealed class OptimizerStateTests
{
    private static IEnumerable<TestCaseData> Remembering() => Cases().Where(one => ((JsonElement)one.Arguments[0]!).GetProperty("optimizer").GetString() != "LBFGS");

    private static OptimizerHelper Made(string name, IEnumerable<Parameter> parameters, Dictionary<string, object> options) => (OptimizerHelper)Make(name, parameters, options);

    private static double[] Remembered(OptimizerHelper optimizer, string field) => [.. optimizer.state_dict().State.SelectMany(state => state.GetType().GetField(field)!.GetValue(state) switch
    {
        Tensor tensor => Numbers([tensor]),
        long count => [count],
        double number => [number],
        _ => [],
    })];

    [TestCaseSource(nameof(Remembering))]
    public void Remembers_what_PyTorch_remembers(JsonElement one)
    {
        using DisposeScope scope = NewDisposeScope();
        string key = one.GetProperty("key").GetString()!, name = one.GetProperty("optimizer").GetString()!;
        (Parameter[] parameters, Func<Tensor> loss) = Problem(one.GetProperty("function").GetString()!);
        using OptimizerHelper optimizer = Made(name, parameters, Options(one.GetProperty("options"), name));
        Run(optimizer, parameters, loss, 20);
        foreach (FieldInfo field in optimizer.state_dict().State[0].GetType().GetFields())
        {
            double[] here = Remembered(optimizer, field.Name);
            if (Golden.Has($"state {key} {field.Name}")) ShouldAgree(here, Golden.Values($"state {key} {field.Name}"), field.Name);
            else if (field.FieldType == typeof(Tensor)) here.Should().BeEmpty($"PyTorch remembers no {field.Name} here");
        }
    }

    [TestCaseSource(nameof(Remembering))]
    public void Goes_on_from_a_file_as_if_it_had_not_stopped(JsonElement one)
    {
        using DisposeScope scope = NewDisposeScope();
        string key = one.GetProperty("key").GetString()!, name = one.GetProperty("optimizer").GetString()!, file = Path.GetTempFileName();
        Matrix expected = Golden.Matrix(key);
        (Parameter[] parameters, Func<Tensor> loss) = Problem(one.GetProperty("function").GetString()!);
        using (OptimizerHelper first = Made(name, parameters, Options(one.GetProperty("options"), name)))
        {
            Run(first, parameters, loss, 10);
            first.save_state_dict(file);
        }

        // The second starts with another rate, which the file replaces like all options.
        using OptimizerHelper second = Made(name, parameters, new() { [name == "SGD" ? "learningRate" : "lr"] = 0.77 });
        second.load_state_dict(file);
        File.Delete(file);
        (double[][] rows, _) = Run(second, parameters, loss, 10);
        for (int t = 0; t < rows.Length; t++) ShouldAgree(rows[t], [.. Enumerable.Range(0, expected.Columns).Select(j => expected[t + 10, j])], $"{key}, step {t + 11}");
    }

    [Test]
    public void A_copy_goes_its_own_way([ValueSource(typeof(OptimizerTests), nameof(All))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(Start(float64, 5)), twin = new(Start(float64, 5));
        using OptimizerHelper first = (OptimizerHelper)Usual(name, p), second = (OptimizerHelper)Usual(name, twin);
        Steps(first);
        using (no_grad()) twin.copy_(p);
        second.load_state_dict(first.state_dict());
        second.state_dict().State[0].ApproximatelyEquals(first.state_dict().State[0]).Should().BeTrue();
        Steps(first);
        second.state_dict().State[0].ApproximatelyEquals(first.state_dict().State[0]).Should().BeFalse();
        Steps(second);
        Numbers([twin]).Should().Equal(Numbers([p]));
    }

    [Test]
    public void Groups_keep_options_of_their_own()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter[] p = [new(ones(2)), new(ones(3))], q = [new(ones(2)), new(ones(3))];
        using Adam first = optim.Adam([new Adam.ParamGroup([p[0]], lr: 0.5), new Adam.ParamGroup([p[1]], lr: 0.25, beta1: 0.5)]);
        using Adam second = optim.Adam([new Adam.ParamGroup([q[0]], lr: 0.1), new Adam.ParamGroup([q[1]], lr: 0.1)]);
        second.load_state_dict(first.state_dict());
        second.ParamGroups.Select(group => group.LearningRate).Should().Equal(0.5, 0.25);
        second.state_dict().Options.Cast<Adam.Options>().Select(options => options.beta1).Should().Equal(0.9, 0.5);
        second.state_dict().State.Should().HaveCount(2);
    }

    [Test]
    public void The_file_is_as_the_library_writes_it()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(tensor(new[] { 1f, 2f })), other = new(ones(1));
        using SGD sgd = optim.SGD([p, other], 0.5, momentum: 0.25);
        p.grad = tensor(new[] { 3f, 4f });
        sgd.step();
        using MemoryStream actual = new(), expected = new();
        sgd.save_state_dict(new BinaryWriter(actual));
        BinaryWriter writer = new(expected);
        writer.Write("SGD");
        writer.Write([(byte)1, (byte)2]);
        foreach (double option in new[] { 0.5, 0.5, 0.25, 0, 0 }) writer.Write(option);
        writer.Write(false);
        writer.Write(false);
        writer.Write(true);
        writer.Write([(byte)6, (byte)1, (byte)2]);
        writer.Write(3f);
        writer.Write(4f);
        writer.Write(false);
        actual.ToArray().Should().Equal(expected.ToArray());
    }

    [Test]
    public void What_does_not_fit_changes_nothing()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(Start(float64, 4)), wide = new(Start(float64, 5));
        using OptimizerHelper adam = optim.Adam([p], 0.5), other = optim.Adam([wide], 0.1), two = optim.Adam([p, wide]), sgd = optim.SGD([p], 0.1);
        Steps(adam);
        Steps(other);
        byte[] before = Bytes(adam);
        byte[] cut = Bytes(adam)[..^1];
        Loading(Bytes(other)).Should().Throw<ArgumentException>();
        Loading(Bytes(two)).Should().Throw<ArgumentException>();
        Loading(Bytes(sgd)).Should().Throw<InvalidDataException>();
        Loading(cut).Should().Throw<EndOfStreamException>();
        FluentActions.Invoking(() => adam.load_state_dict(two.state_dict())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => adam.load_state_dict(sgd.state_dict())).Should().Throw<ArgumentException>();
        Bytes(adam).Should().Equal(before);

        Action Loading(byte[] bytes) => () => adam.load_state_dict(new BinaryReader(new MemoryStream(bytes)));
        static byte[] Bytes(OptimizerHelper optimizer)
        {
            using MemoryStream stream = new();
            optimizer.save_state_dict(new BinaryWriter(stream));
            return stream.ToArray();
        }
    }
}
