namespace Capi.Runtime.Tests.Testing;

/// <summary>Adds a timeout to a task. The timeout only keeps a broken test from hanging; no test result depends on it.</summary>
internal static class TestTimeout
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Task WithTimeout(this Task task) => task.WaitAsync(Limit);

    public static Task<T> WithTimeout<T>(this Task<T> task) => task.WaitAsync(Limit);
}
