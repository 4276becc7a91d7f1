using System.Collections.Concurrent;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Logging;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>Captures the output of all loggers of the host, down to trace level.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentBag<(string Part, TaskCompletionSource Seen)> _waiters = [];

    public string Text => string.Join('\n', _lines);

    /// <summary>Completes when a line that contains this text is written, before or after the call.</summary>
    public Task WaitForAsync(string part)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add((part, seen));
        if (Text.Contains(part, StringComparison.Ordinal))
            seen.TrySetResult();
        return seen.Task.WithTimeout();
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        _lines.Enqueue(line);
        foreach (var (part, seen) in _waiters)
        {
            if (line.Contains(part, StringComparison.Ordinal))
                seen.TrySetResult();
        }
    }

    private sealed class Logger(CapturedLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add($"{logLevel} {category} {formatter(state, exception)} {exception}");
    }
}
