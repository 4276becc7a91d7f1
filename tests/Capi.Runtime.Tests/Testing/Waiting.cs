namespace Capi.Tests;

/// <summary>Adds a timeout to a task. The timeout only keeps a broken test from hanging; no test result depends on it.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task Soon(this Task task) => task.WaitAsync(Limit);

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Limit);
}
