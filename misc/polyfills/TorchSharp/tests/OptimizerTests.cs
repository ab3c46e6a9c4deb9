using System.Reflection;
using System.Text.Json;
using Curriculum.Toolkit;
using Curriculum.Toolkit.Repository;
using TorchSharp.Modules;

namespace TorchSharp.Tests;

/// <summary>The optimisers: PyTorch's trajectories, and what must hold of any of them.</summary>
public sealed class OptimizerTests
{
    internal static readonly GoldenFile Golden = GoldenFile.ReadFrom(RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/golden"), "optimizers");

    internal static IEnumerable<TestCaseData> Cases() =>
        Golden.Input.GetProperty("cases").EnumerateArray().Select(text => JsonDocument.Parse(text.GetString()!).RootElement)
            .Select(one => new TestCaseData(one).SetArgDisplayNames(one.GetProperty("key").GetString()!));

    /// <summary>The factory, with the arguments that are named; the others are the factory's own.</summary>
    internal static optim.Optimizer Make(string name, IEnumerable<Parameter> parameters, Dictionary<string, object> options)
    {
        MethodInfo factory = typeof(torch.optim).GetMethods().Single(method => method.Name == name && method.GetParameters()[0].ParameterType == typeof(IEnumerable<Parameter>));
        options.Keys.Should().BeSubsetOf(factory.GetParameters().Select(parameter => parameter.Name));
        object?[] arguments = [.. factory.GetParameters().Select((parameter, i) => i == 0 ? parameters : options.GetValueOrDefault(parameter.Name!, parameter.DefaultValue!))];
        return (optim.Optimizer)factory.Invoke(null, arguments)!;
    }

    internal static Dictionary<string, object> Options(JsonElement json, string name) => json.EnumerateObject().ToDictionary(option => option.Name, option =>
        option.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? option.Value.GetBoolean()
        : name == "LBFGS" && option.Name is "max_iter" or "max_eval" or "history_size" ? option.Value.GetInt64()
        : (object)option.Value.GetDouble());

    /// <summary>A function of the golden file, with its parameters at the start.</summary>
    internal static (Parameter[] Parameters, Func<Tensor> Loss) Problem(string function)
    {
        if (function == "rosenbrock")
        {
            Parameter at = new(tensor(new[] { -1.2, 1.0 }));
            return ([at], () => (1 - at[0]).pow(2) + 100 * (at[1] - at[0].pow(2)).pow(2));
        }
        Tensor a = tensor(Golden.Input.GetProperty("A").EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(item => item.GetDouble()).ToArray(), [6, 3]);
        Tensor b = tensor(Golden.Input.GetProperty("b").EnumerateArray().Select(item => item.GetDouble()).ToArray());
        Parameter w = new(zeros(3, dtype: float64)), c = new(zeros(1, dtype: float64));
        return ([w, c], () => (a.mv(w) + c - b).pow(2).mean());
    }

    internal static double[] Numbers(IEnumerable<Tensor> tensors) => [.. tensors.SelectMany(tensor => tensor.detach().to(float64).data<double>().ToArray())];

    internal static (double[][] Rows, double[] Losses) Run(optim.Optimizer optimizer, Parameter[] parameters, Func<Tensor> loss, int steps)
    {
        List<double[]> rows = [];
        List<double> losses = [];
        for (int i = 0; i < steps; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor first = optimizer.step(() =>
            {
                optimizer.zero_grad();
                Tensor value = loss();
                value.backward();
                return value;
            });
            losses.Add(first.ToDouble());
            rows.Add(Numbers(parameters));
        }
        return ([.. rows], [.. losses]);
    }

    internal static void ShouldAgree(double[] actual, double[] expected, string what)
    {
        double size = expected.Max(Math.Abs);
        for (int i = 0; i < expected.Length; i++)
            if (!(Math.Abs(actual[i] - expected[i]) <= Math.Pow(10, -Golden.Digits) * size)) Assert.Fail($"{what}[{i}] is {actual[i]:R}, PyTorch has {expected[i]:R}.");
    }

    private static void ShouldFollow(double[][] rows, string key)
    {
        Matrix expected = Golden.Matrix(key);
        for (int t = 0; t < rows.Length; t++) ShouldAgree(rows[t], [.. Enumerable.Range(0, expected.Columns).Select(j => expected[t, j])], $"{key}, step {t + 1}");
    }

    [TestCaseSource(nameof(Cases))]
    public void Goes_where_PyTorch_goes(JsonElement one)
    {
        using DisposeScope scope = NewDisposeScope();
        string key = one.GetProperty("key").GetString()!, name = one.GetProperty("optimizer").GetString()!;
        (Parameter[] parameters, Func<Tensor> loss) = Problem(one.GetProperty("function").GetString()!);
        using optim.Optimizer optimizer = Make(name, parameters, Options(one.GetProperty("options"), name));
        (double[][] rows, double[] losses) = Run(optimizer, parameters, loss, 20);
        ShouldFollow(rows, key);
        if (name == "LBFGS") ShouldAgree(losses, Golden.Values(key + " losses"), key + " losses");
    }

    [Test]
    public void Groups_have_options_of_their_own()
    {
        using DisposeScope scope = NewDisposeScope();
        (Parameter[] parameters, Func<Tensor> loss) = Problem("squares");
        using SGD sgd = optim.SGD([new SGD.ParamGroup([parameters[0]], lr: 0.05, momentum: 0.9), new SGD.ParamGroup { Parameters = [parameters[1]], Options = new() { weight_decay = 0.1 } }], 0.01, momentum: 0.5);
        ShouldFollow(Run(sgd, parameters, loss, 20).Rows, "groups SGD");

        (parameters, loss) = Problem("squares");
        using Adam adam = optim.Adam([new Adam.ParamGroup([parameters[0]], new() { LearningRate = 0.05, beta1 = 0.8, beta2 = 0.99 })], lr: 0.01);
        adam.add_param_group(new Adam.ParamGroup { Parameters = [parameters[1]], Options = new() { weight_decay = 0.1 } });
        adam.ParamGroups.Select(group => group.LearningRate).Should().Equal(0.05, 0.01);
        ShouldFollow(Run(adam, parameters, loss, 20).Rows, "groups Adam");
    }

    internal static readonly string[] All = ["SGD", "Adam", "AdamW", "RMSProp", "Adagrad", "Adadelta", "Adamax", "NAdam", "RAdam", "Rprop", "ASGD"];

    internal static optim.Optimizer Usual(string name, params Parameter[] parameters) => Make(name, parameters, name == "SGD" ? new() { ["learningRate"] = 0.01, ["momentum"] = 0.9, ["weight_decay"] = 0.1 } : []);

    // Gradients that change from step to step, and are the same for the same place.
    private static Tensor Gradient(Tensor p, int step) => (p.detach() * 3 + step).sin() * (1 + p.detach().abs());

    internal static Tensor Start(ScalarType type, long count) => (arange(count, dtype: float64) * 0.37 + 0.1).sin().to(type);

    internal static void Steps(optim.Optimizer optimizer, int steps = 3)
    {
        for (int step = 0; step < steps; step++)
        {
            using DisposeScope scope = NewDisposeScope();
            foreach (Parameter p in optimizer.parameters()) p.grad = Gradient(p, step).DetachFromDisposeScope();
            optimizer.step();
        }
    }

    // If the result depended on how many numbers are done at once, a long parameter would differ from its numbers one by one.
    [Test]
    public void A_number_does_not_care_about_its_neighbours([ValueSource(nameof(All))] string name, [Values(float32, float64)] ScalarType type, [Values(5, 16, 37)] int count)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter whole = new(Start(type, count));
        Parameter[] single = [.. Enumerable.Range(0, count).Select(i => new Parameter(Start(type, count)[i..(i + 1)].clone()))];
        using (optim.Optimizer together = Usual(name, whole), apart = Usual(name, single))
        {
            Steps(together);
            Steps(apart);
        }
        Numbers([whole]).Should().Equal(Numbers(single));
    }

    [Test]
    public void A_turned_parameter_goes_where_a_straight_one_goes([ValueSource(nameof(All))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter straight = new(Start(float64, 12).reshape(3, 4).clone()), turned = new(Start(float64, 12).reshape(3, 4).t().clone().t());
        using (optim.Optimizer one = Usual(name, straight), other = Usual(name, turned))
        {
            Steps(one);
            Steps(other);
        }
        turned.allclose(straight, rtol: 1e-13, atol: 1e-15).Should().BeTrue();
    }

#if POLYFILL
    [TestCase("SGD", "momentum=0.9 dampening=0.2 weight_decay=0.1")]
    [TestCase("SGD", "momentum=0.9 nesterov=True maximize=True")]
    [TestCase("SGD", "")]
    [TestCase("Adam", "weight_decay=0.1")]
    [TestCase("Adam", "maximize=True")]
    [TestCase("AdamW", "weight_decay=0.1 beta1=0.8")]
    public void One_pass_gives_the_bits_of_the_operations(string name, string text)
    {
        Dictionary<string, object> options = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(option => option.Split('='))
            .ToDictionary(pair => pair[0], pair => bool.TryParse(pair[1], out bool truth) ? truth : (object)double.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
        if (name == "SGD") options["learningRate"] = 0.01;
        foreach (ScalarType type in new[] { float32, float64 })
        {
            using DisposeScope scope = NewDisposeScope();
            Parameter fused = new(Start(type, 103)), plain = new(Start(type, 103));
            using optim.Optimizer first = Make(name, [fused], options), second = Make(name, [plain], options);
            Steps(first, 5);
            FusedSteps.IsOn = false;
            try { Steps(second, 5); }
            finally { FusedSteps.IsOn = true; }
            Numbers([fused]).Should().Equal(Numbers([plain]), $"{name} {text} {type}");
        }
    }
#endif

    [Test]
    public void A_parameter_without_a_gradient_stays([ValueSource(nameof(All))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter used = new(ones(2)), unused = new(ones(2));
        using optim.Optimizer optimizer = Usual(name, used, unused);
        used.grad = ones(2);
        optimizer.step();
        Numbers([unused]).Should().Equal(1, 1);
        Numbers([used]).Should().NotContain(1);
    }

    [Test]
    public void Descends_and_climbs([ValueSource(nameof(All))] string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(tensor(new[] { 1.0, -2.0 }));
        using optim.Optimizer optimizer = Usual(name, p);
        double before = p.pow(2).sum().ToDouble();
        Run(optimizer, [p], () => p.pow(2).sum(), 30);
        p.pow(2).sum().ToDouble().Should().BeLessThan(before);
    }

    [Test]
    public void Clears_gradients_but_makes_none()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(ones(2)), without = new(ones(2));
        using optim.Optimizer optimizer = optim.SGD([p, without], 0.1);
        (p * 3).sum().backward();
        optimizer.zero_grad();
        p.grad!.data<float>().ToArray().Should().Equal(0, 0);
        without.grad.Should().BeNull();
        optimizer.parameters().Should().HaveCount(2);
    }

    [Test]
    public void A_step_returns_what_the_closure_returned_and_records_even_without_grad()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(ones(1));
        using optim.Optimizer optimizer = optim.SGD([("p", p)], 0.5);
        using IDisposable _ = no_grad();
        Tensor loss = optimizer.step(() =>
        {
            Tensor value = (p * p).sum();
            value.backward();
            return value;
        });
        loss.ToDouble().Should().Be(1);
        p.ToDouble().Should().Be(0);
    }

    [Test]
    public void A_step_is_not_recorded_and_outlives_scopes()
    {
        Parameter p = new(ones(3));
        optim.Optimizer optimizer;
        using (NewDisposeScope()) optimizer = optim.Adam([p], 0.1);
        for (int i = 0; i < 3; i++)
            using (NewDisposeScope())
            {
                optimizer.zero_grad();
                p.pow(2).sum().backward();
                optimizer.step();
            }
        p.is_leaf.Should().BeTrue();
        p.requires_grad.Should().BeTrue();
        p.data<float>().ToArray().Should().OnlyContain(x => x < 0.75f && x > 0.65f);
        optimizer.Dispose();
        p.Dispose();
    }

    [Test]
    public void Nonsense_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter p = new(ones(1));
        FluentActions.Invoking(() => optim.SGD([p], -1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => optim.SGD([p], 0.1, momentum: -0.5)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => optim.SGD([p], 0.1, nesterov: true)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => optim.Adam([p], beta1: 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => optim.Adam([p], eps: -1e-8)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => optim.LBFGS([p]).step()).Should().Throw<ArgumentNullException>();
#if POLYFILL
        FluentActions.Invoking(() => optim.Adam([p], lr: double.NaN)).Should().Throw<ArgumentException>().WithMessage("lr is NaN; needed is a number of at least 0.*");
        FluentActions.Invoking(() => optim.SGD(Array.Empty<Parameter>(), 0.1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => optim.SGD([new SGD.ParamGroup([p]), new SGD.ParamGroup([p])], 0.1)).Should().Throw<ArgumentException>().WithMessage("A parameter is in two groups.*");
        FluentActions.Invoking(() => optim.Rprop([p], etaplus: 0.9)).Should().Throw<ArgumentException>();
#endif
    }
}
