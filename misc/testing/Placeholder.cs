namespace Curriculum.Testing; internal static class Placeholder { }
