namespace Capi.Identity;

/// <summary>Invokes code of the application that only observes, such as a logger or a metrics listener, and ignores its exceptions.</summary>
internal static class Quietly
{
    /// <summary>Invokes the action and ignores any exception. Doesn't allocate if the lambda is static.</summary>
    public static void Do<TState>(TState state, Action<TState> watch)
    {
        try
        {
            watch(state);
        }
        catch (Exception)
        {
        }
    }
}
