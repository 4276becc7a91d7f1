using Microsoft.Extensions.Logging;

namespace Capi.Storage.Nats.Tests;

/// <summary>Writes all categories into one list.</summary>
internal sealed class ListLoggerProvider(ListLogger logger) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => logger;

    public void Dispose()
    {
    }
}
