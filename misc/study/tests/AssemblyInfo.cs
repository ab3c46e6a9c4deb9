// Most of the time goes into builds of small projects, each in a clone of its own.
[assembly: Parallelizable(ParallelScope.Fixtures), LevelOfParallelism(2)]
