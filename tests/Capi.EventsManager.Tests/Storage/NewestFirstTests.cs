using Capi.EventsManager.Storage;

namespace Capi.EventsManager.Tests.Storage;

/// <summary>Lists of accepted and refused events in one order.</summary>
public class NewestFirstTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("3,1", "", "3,1")]
    [InlineData("", "2", "2")]
    [InlineData("6,3,2", "5,4,1", "6,5,4,3,2,1")]
    [InlineData("9,8", "7,6", "9,8,7,6")]
    public void Two_lists_are_merged(string first, string second, string expected) =>
        Assert.Equal(expected, string.Join(',', NewestFirst.Merge(Create(first), Create(second)).Select(received => received.Number)));

    private static ReceivedEvent[] Create(string numbers) =>
    [
        .. numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => new ReceivedEvent
        {
            Number = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Dataset = "1", EventName = "Lead", FirstReceived = default, KeptSource = EventSource.Server,
        }),
    ];
}
