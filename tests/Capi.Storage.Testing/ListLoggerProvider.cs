using Microsoft.Extensions.Logging;

namespace Capi.Storage.Testing;

/// <summary>One <see cref="ListLogger"/> for all categories.</summary>
public sealed class ListLoggerProvider(ListLogger logger) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => logger;

    public void Dispose()
    {
    }
}
