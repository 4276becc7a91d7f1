namespace Capi.Storage.PostgreSql.Tests;

/// <summary>The dead letters for <c>capi dlq</c>.</summary>
[PostgreSqlRequired]
public class DeadLetterSessionTests
{
    [StoreFact]
    public async Task Another_program_reads_and_changes_them_while_the_application_runs()
    {
        await using var test = new PostgreSqlTestStore();
        await test.PrepareAsync();
        await test.OpenAsync();
        await test.Store.AppendAsync("a", "b");
        await test.Store.DeadLetterAsync(TestEvents.Dataset, await test.Store.ClaimAsync(), new(DeadLetterReason.Rejected) { Code = 100 }, CancellationToken.None);
        var settings = PostgreSqlServer.Shared.CreateSettings();
        settings.SearchPath = test.Schema;
        await using var session = DeadLetterSession.Open(settings.ConnectionString);

        var letters = await session.DeadLetters.ReadAllAsync();

        Assert.Equal([100, 100], letters.Select(letter => letter.Code));
        Assert.Equal(TestEvents.Dataset, (await session.ReadEventAsync(letters[0].Id))?.DatasetAlias);
        Assert.Null(await session.ReadEventAsync(-1));
        Assert.True(await session.DeadLetters.RedriveAsync(letters[0].Id));
        Assert.True(await session.DeadLetters.DropAsync(letters[1].Id));
        Assert.Equal("a", await test.Store.ClaimIdsAsync());
    }

    [Theory]
    [InlineData("Host=db;Database=shop", true)]
    [InlineData("/var/lib/shop/meta-events", false)]
    [InlineData("C:\\data=1\\store", false)]
    [InlineData("store", false)]
    public void A_connection_string_is_told_from_a_path(string text, bool expected) => Assert.Equal(expected, DeadLetterSession.IsConnectionString(text));
}
