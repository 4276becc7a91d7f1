namespace Capi.Identity;

/// <summary>Calls foreign code that only watches: a logger, a listener of the metrics. That it throws must change nothing.</summary>
internal static class Quietly
{
    /// <summary>Calls it and swallows what it throws. With a static lambda this allocates nothing.</summary>
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
