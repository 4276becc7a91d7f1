using Capi.Storage.PostgreSql.Database;

namespace Capi.Storage.PostgreSql.Tests;

/// <summary>Asserts what a store does while the database can't be used.</summary>
internal static class RefusalAssertions
{
    /// <summary>New events are refused, and a line of the log has all of the words.</summary>
    public static async Task AssertRefusedAsync(this PostgreSqlEventStore store, PostgreSqlTestStore test, params string[] words)
    {
        Assert.Equal([AppendStatus.Full], await store.AppendAsync("refused"));
        await Application.WaitUntilAsync(() => test.Log.Lines.Any(line => words.All(word => line.Contains(word, StringComparison.Ordinal))));
        Assert.NotNull(store.Problem);
        var exception = await Assert.ThrowsAsync<StoreException>(async () => await store.ClaimAsync());
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }
}
