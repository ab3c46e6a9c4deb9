using NUnit.Framework;
using NUnit.Framework.Internal;

namespace Curriculum.Testing;

/// <summary>
/// For the wrong variants that a topic keeps: a real, historic mistake must be rejected by the very check that the right code
/// passes. A check that lets it through could not have failed, and proves nothing.
/// </summary>
public static class WrongVariant
{
    /// <summary>Asserts that a check made of NUnit or FluentAssertions assertions fails.</summary>
    /// <returns>What the check said.</returns>
    public static string MustBeRejectedBy(Action check)
    {
        AssertionException? rejection = null;
        // NUnit notes a failed assertion in the running test even when it is caught: let it note this one elsewhere.
        using (new TestExecutionContext.IsolatedContext())
        {
            try { check(); }
            catch (AssertionException exception) { rejection = exception; }
        }
        if (rejection is null) Assert.Fail("The wrong variant passed the check.");
        return rejection!.Message;
    }
}
