namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that lets others look at, and change, what goes in and comes out.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module where TPreHook : Delegate where TPostHook : Delegate
        {
            private int hooks;

            /// <summary>Called before the module computes.</summary>
            protected Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Called when the module has computed.</summary>
            protected Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Called before the module computes, without its arguments.</summary>
            protected Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Called when the module has computed, without its result.</summary>
            protected Dictionary<string, Action<Module>> module_post_hooks = [];

            /// <summary>A module without hooks.</summary>
            protected HookableModule(string name) : base(name) { }

            /// <summary>Has a function called with the arguments before each call; what it returns, if not null, takes their place.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(pre_hooks, hook);

            /// <summary>Has a function called before each call.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(module_pre_hooks, hook);

            /// <summary>Has a function called with the result after each call; what it returns, if not null, takes its place.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(post_hooks, hook);

            /// <summary>Has a function called after each call.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(module_post_hooks, hook);

            private HookRemover Register<T>(Dictionary<string, T> table, T hook)
            {
                string key = $"{hooks++}";
                table.Add(key, hook);
                return new HookRemover(() => table.Remove(key));
            }

            internal void Before()
            {
                foreach (Action<Module> hook in module_pre_hooks.Values) hook(this);
            }

            internal void After()
            {
                foreach (Action<Module> hook in module_post_hooks.Values) hook(this);
            }

            /// <summary>Takes a hook away again.</summary>
            public class HookRemover
            {
                private readonly Action remove_;

                internal HookRemover(Action remove) => remove_ = remove;

                /// <summary>Takes the hook away.</summary>
                public void remove() => remove_();
            }
        }

        /// <summary>What takes 1 argument and has a result.</summary>
        public interface IModule<in T, out TResult>
        {
            /// <summary>The result, with the hooks run.</summary>
            TResult call(T input);
        }

        /// <summary>A module of 1 argument.</summary>
        public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            /// <summary>A module without anything in it yet.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the result. To be written by derived classes; call <see cref="call"/> to use a module.</summary>
            public abstract TResult forward(T input);

            /// <summary>The result, with the hooks run.</summary>
            public TResult call(T input)
            {
                Before();
                foreach (var hook in pre_hooks.Values) input = hook(this, input) is { } changed ? changed : input;
                TResult result = forward(input);
                foreach (var hook in post_hooks.Values) result = hook(this, input, result) is { } changed ? changed : result;
                After();
                return result;
            }
        }

        /// <summary>What takes 2 arguments and has a result.</summary>
        public interface IModule<in T1, in T2, out TResult>
        {
            /// <summary>The result, with the hooks run.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module of 2 arguments.</summary>
        public abstract class Module<T1, T2, TResult> : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, IModule<T1, T2, TResult>
        {
            /// <summary>A module without anything in it yet.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the result. To be written by derived classes; call <see cref="call"/> to use a module.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>The result, with the hooks run.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                Before();
                foreach (var hook in pre_hooks.Values) if (hook(this, input1, input2) is { } changed) (input1, input2) = changed;
                TResult result = forward(input1, input2);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, result) is { } changed ? changed : result;
                After();
                return result;
            }
        }

        /// <summary>What takes 3 arguments and has a result.</summary>
        public interface IModule<in T1, in T2, in T3, out TResult>
        {
            /// <summary>The result, with the hooks run.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A module of 3 arguments.</summary>
        public abstract class Module<T1, T2, T3, TResult> : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>A module without anything in it yet.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the result. To be written by derived classes; call <see cref="call"/> to use a module.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>The result, with the hooks run.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                Before();
                foreach (var hook in pre_hooks.Values) if (hook(this, input1, input2, input3) is { } changed) (input1, input2, input3) = changed;
                TResult result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, input3, result) is { } changed ? changed : result;
                After();
                return result;
            }
        }

        /// <summary>What takes 4 arguments and has a result.</summary>
        public interface IModule<in T1, in T2, in T3, in T4, out TResult>
        {
            /// <summary>The result, with the hooks run.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>A module of 4 arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>A module without anything in it yet.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the result. To be written by derived classes; call <see cref="call"/> to use a module.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>The result, with the hooks run.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                Before();
                foreach (var hook in pre_hooks.Values) if (hook(this, input1, input2, input3, input4) is { } changed) (input1, input2, input3, input4) = changed;
                TResult result = forward(input1, input2, input3, input4);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, input3, input4, result) is { } changed ? changed : result;
                After();
                return result;
            }
        }

        /// <summary>What takes 5 arguments and has a result.</summary>
        public interface IModule<in T1, in T2, in T3, in T4, in T5, out TResult>
        {
            /// <summary>The result, with the hooks run.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>A module of 5 arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>, Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>A module without anything in it yet.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the result. To be written by derived classes; call <see cref="call"/> to use a module.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>The result, with the hooks run.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                Before();
                foreach (var hook in pre_hooks.Values) if (hook(this, input1, input2, input3, input4, input5) is { } changed) (input1, input2, input3, input4, input5) = changed;
                TResult result = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, input3, input4, input5, result) is { } changed ? changed : result;
                After();
                return result;
            }
        }

        /// <summary>What takes 6 arguments and has a result.</summary>
        public interface IModule<in T1, in T2, in T3, in T4, in T5, in T6, out TResult>
        {
            /// <summary>The result, with the hooks run.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }

        /// <summary>A module of 6 arguments.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>, Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>A module without anything in it yet.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>Computes the result. To be written by derived classes; call <see cref="call"/> to use a module.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>The result, with the hooks run.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                Before();
                foreach (var hook in pre_hooks.Values) if (hook(this, input1, input2, input3, input4, input5, input6) is { } changed) (input1, input2, input3, input4, input5, input6) = changed;
                TResult result = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in post_hooks.Values) result = hook(this, input1, input2, input3, input4, input5, input6, result) is { } changed ? changed : result;
                After();
                return result;
            }
        }
    }
}
