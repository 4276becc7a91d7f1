using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Logging.Testing;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Reads the records of all loggers of the host.</summary>
internal static class FakeLogCollectorExtensions
{
    /// <summary>All records so far as text: level, category, message and exception.</summary>
    public static string GetText(this FakeLogCollector logs) =>
        string.Join('\n', logs.GetSnapshot().Select(record => $"{record.Level} {record.Category} {record.Message} {record.Exception}"));

    /// <summary>Completes when a record whose message contains this text is written, before or after the call.</summary>
    public static Task WaitForAsync(this FakeLogCollector logs, string part)
    {
        return FindAsync().WithTimeout();

        async Task FindAsync()
        {
            await foreach (var record in logs.GetLogsAsync())
            {
                if (record.Message.Contains(part, StringComparison.Ordinal))
                    return;
            }
        }
    }

    /// <summary>Completes when a record whose message contains this text is written after the call.</summary>
    public static Task WaitForNextAsync(this FakeLogCollector logs, string part)
    {
        var earlier = logs.GetSnapshot().Count(record => record.Message.Contains(part, StringComparison.Ordinal));
        return FindAsync().WithTimeout();

        async Task FindAsync()
        {
            await foreach (var record in logs.GetLogsAsync())
            {
                if (record.Message.Contains(part, StringComparison.Ordinal) && --earlier < 0)
                    return;
            }
        }
    }
}
