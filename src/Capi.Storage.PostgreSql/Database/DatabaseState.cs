using Capi.Storage.PostgreSql.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Capi.Storage.PostgreSql.Database;

/// <summary>Whether the database can be used, and when to try again while it can't. Logs the changes. Thread safe.</summary>
internal sealed class DatabaseState(string address, TimeProvider timeProvider, ILogger logger)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private string? _problem;
    private int _failures;
    private long _failedAt;

    /// <summary>Why the database can't be used; null if it can.</summary>
    public string? Problem
    {
        get
        {
            lock (_lock)
                return _problem;
        }
    }

    /// <summary>How long to wait before the next attempt; zero if the database can be used.</summary>
    public TimeSpan RetryDelay
    {
        get
        {
            lock (_lock)
                return GetRetryDelay();
        }
    }

    /// <summary>True if a caller may try the database. While it can't be used, one caller after each delay may.</summary>
    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_problem is null)
                return true;
            if (GetRetryDelay() > TimeSpan.Zero)
                return false;
            _failedAt = timeProvider.GetTimestamp();
            return true;
        }
    }

    /// <summary>A command succeeded.</summary>
    public void SetAvailable()
    {
        lock (_lock)
        {
            if (_problem is null)
                return;
            (_problem, _failures) = (null, 0);
        }

        logger.AvailableAgain(address);
    }

    /// <summary>A command failed.</summary>
    public void SetUnavailable(Exception exception)
    {
        var problem = StoreProblem.Describe(exception);
        bool isNew;
        lock (_lock)
        {
            isNew = problem != _problem;
            (_problem, _failures, _failedAt) = (problem, _failures + 1, timeProvider.GetTimestamp());
        }

        if (isNew)
            logger.Unavailable(address, problem);
    }

    private TimeSpan GetRetryDelay()
    {
        if (_problem is null)
            return TimeSpan.Zero;
        var delay = FirstDelay * Math.Pow(2, Math.Min(_failures - 1, 16));
        var left = (delay < MaxDelay ? delay : MaxDelay) - timeProvider.GetElapsedTime(_failedAt);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
