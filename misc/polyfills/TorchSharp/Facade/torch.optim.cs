using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimisers. Each takes parameters, named parameters, or groups with options of their own.</summary>
    public static partial class optim
    {
        /// <summary>Steps in the units of the parameters, by running averages of squared gradients and squared steps. See <see cref="Modules.Adadelta"/> for the formula and the options.</summary>
        public static Adadelta Adadelta(IEnumerable<Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false) =>
            Adadelta([new Adadelta.ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize);

        /// <inheritdoc cref="Adadelta(IEnumerable{Parameter}, double, double, double, double, bool)"/>
        public static Adadelta Adadelta(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false) =>
            Adadelta(parameters.Select(named => named.parameter), lr, rho, eps, weight_decay, maximize);

        /// <inheritdoc cref="Adadelta(IEnumerable{Parameter}, double, double, double, double, bool)"/>
        public static Adadelta Adadelta(IEnumerable<Adadelta.ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, new Adadelta.Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize });

        /// <summary>Steps that shrink with the sum of all squared gradients, for each parameter. See <see cref="Modules.Adagrad"/> for the formula and the options.</summary>
        public static Adagrad Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            Adagrad([new Adagrad.ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <inheritdoc cref="Adagrad(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static Adagrad Adagrad(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            Adagrad(parameters.Select(named => named.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <inheritdoc cref="Adagrad(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static Adagrad Adagrad(IEnumerable<Adagrad.ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10) =>
            new(parameters, new Adagrad.Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps });

        /// <summary>Steps along the average gradient, each parameter by its own scale. See <see cref="Modules.Adam"/> for the formula and the options.</summary>
        public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            Adam([new Adam.ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Adam(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static Adam Adam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            Adam(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="Adam(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static Adam Adam(IEnumerable<Adam.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, new Adam.Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize });

        /// <summary>Adam with the largest recent gradient as the scale. See <see cref="Modules.Adamax"/> for the formula and the options.</summary>
        public static Adamax Adamax(IEnumerable<Parameter> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            Adamax([new Adamax.ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Adamax(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static Adamax Adamax(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            Adamax(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="Adamax(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static Adamax Adamax(IEnumerable<Adamax.ParamGroup> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, new Adamax.Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay });

        /// <summary>Adam with decay apart from the gradient. See <see cref="Modules.AdamW"/> for the formula and the options.</summary>
        public static AdamW AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            AdamW([new AdamW.ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="AdamW(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static AdamW AdamW(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            AdamW(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <inheritdoc cref="AdamW(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static AdamW AdamW(IEnumerable<AdamW.ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false) =>
            new(parameters, new AdamW.Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize });

        /// <summary>Stochastic gradient descent with an average of positions. See <see cref="Modules.ASGD"/> for the formula and the options.</summary>
        public static ASGD ASGD(IEnumerable<Parameter> parameters, double lr = 1e-3, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            ASGD([new ParamGroup<ASGD.Options> { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize);

        /// <inheritdoc cref="ASGD(IEnumerable{Parameter}, double, double, double, double, double, bool)"/>
        public static ASGD ASGD(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-3, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            ASGD(parameters.Select(named => named.parameter), lr, lambd, alpha, t0, weight_decay, maximize);

        /// <inheritdoc cref="ASGD(IEnumerable{Parameter}, double, double, double, double, double, bool)"/>
        public static ASGD ASGD(IEnumerable<ParamGroup<ASGD.Options>> parameters, double lr = 1e-3, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false) =>
            new(parameters, new ASGD.Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay, maximize = maximize });

        /// <summary>Adam with Nesterov's look ahead. See <see cref="Modules.NAdam"/> for the formula and the options.</summary>
        public static NAdam NAdam(IEnumerable<Parameter> named_parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
            NAdam([new NAdam.ParamGroup { Parameters = named_parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <inheritdoc cref="NAdam(IEnumerable{Parameter}, double, double, double, double, double, double)"/>
        public static NAdam NAdam(IEnumerable<(string name, Parameter parameter)> named_parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
            NAdam(named_parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <inheritdoc cref="NAdam(IEnumerable{Parameter}, double, double, double, double, double, double)"/>
        public static NAdam NAdam(IEnumerable<NAdam.ParamGroup> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3) =>
            new(parameters, new NAdam.Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay });

        /// <summary>Adam that waits until its scale can be trusted. See <see cref="Modules.RAdam"/> for the formula and the options.</summary>
        public static RAdam RAdam(IEnumerable<Parameter> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            RAdam([new RAdam.ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="RAdam(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static RAdam RAdam(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            RAdam(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <inheritdoc cref="RAdam(IEnumerable{Parameter}, double, double, double, double, double)"/>
        public static RAdam RAdam(IEnumerable<RAdam.ParamGroup> parameters, double lr = 2e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, new RAdam.Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay });

        /// <summary>The gradient over the root of the running average of its square. See <see cref="Modules.RMSProp"/> for the formula and the options.</summary>
        public static RMSProp RMSProp(IEnumerable<Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            RMSProp([new RMSProp.ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <inheritdoc cref="RMSProp(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static RMSProp RMSProp(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            RMSProp(parameters.Select(named => named.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <inheritdoc cref="RMSProp(IEnumerable{Parameter}, double, double, double, double, double, bool, bool)"/>
        public static RMSProp RMSProp(IEnumerable<RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) =>
            new(parameters, new RMSProp.Options { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize });

        /// <summary>Steps by the sign of the gradient; for whole batches. See <see cref="Modules.Rprop"/> for the formula and the options.</summary>
        public static Rprop Rprop(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            Rprop([new Rprop.ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <inheritdoc cref="Rprop(IEnumerable{Parameter}, double, double, double, double, double, bool)"/>
        public static Rprop Rprop(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            Rprop(parameters.Select(named => named.parameter), lr, etaminus, etaplus, min_step, max_step, maximize);

        /// <inheritdoc cref="Rprop(IEnumerable{Parameter}, double, double, double, double, double, bool)"/>
        public static Rprop Rprop(IEnumerable<Rprop.ParamGroup> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false) =>
            new(parameters, new Rprop.Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize });

        /// <summary>Gradient descent, with momentum if wanted. See <see cref="Modules.SGD"/> for the formula and the options.</summary>
        public static SGD SGD(IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            SGD([new SGD.ParamGroup { Parameters = parameters }], learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <inheritdoc cref="SGD(IEnumerable{Parameter}, double, double, double, double, bool, bool)"/>
        public static SGD SGD(IEnumerable<(string name, Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            SGD(parameters.Select(named => named.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <inheritdoc cref="SGD(IEnumerable{Parameter}, double, double, double, double, bool, bool)"/>
        public static SGD SGD(IEnumerable<SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) =>
            new(parameters, new SGD.Options { LearningRate = learningRate, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize });

        /// <summary>Steps by the curvature that the last gradients suggest. The spelling of tolerange_grad is the library's.</summary>
        public static LBFGS LBFGS(IEnumerable<Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) =>
            new(parameters, lr, max_iter, max_eval ?? max_iter * 5 / 4, tolerange_grad, tolerance_change, history_size);

        /// <inheritdoc cref="LBFGS(IEnumerable{Parameter}, double, long, long?, double, double, long)"/>
        public static LBFGS LBFGS(IEnumerable<(string name, Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1e-5, double tolerance_change = 1e-9, long history_size = 100) =>
            LBFGS(parameters.Select(named => named.parameter), lr, max_iter, max_eval, tolerange_grad, tolerance_change, history_size);
    }
}
