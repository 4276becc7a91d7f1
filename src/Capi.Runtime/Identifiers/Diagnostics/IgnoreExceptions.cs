namespace Capi.Identifiers.Diagnostics;

/// <summary>Invokes code of the application that only observes, such as a logger or a metrics listener, and ignores its exceptions.</summary>
internal static class IgnoreExceptions
{
    /// <summary>Invokes the action and ignores any exception. Doesn't allocate if the lambda is static.</summary>
    public static void Invoke<TState>(TState state, Action<TState> action)
    {
        try
        {
            action(state);
        }
        catch (Exception)
        {
        }
    }
}
