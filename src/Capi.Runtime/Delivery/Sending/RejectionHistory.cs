using Capi.Delivery.Responses;

namespace Capi.Delivery.Sending;

/// <summary>Tells an invalid event from a reason that concerns all events: how many events in a row Meta rejected alike without accepting any. Thread safe.</summary>
internal sealed class RejectionHistory(TimeProvider timeProvider)
{
    /// <summary>So many events rejected alike, each alone, with no success between them, have a reason that isn't in the events.</summary>
    public const int SystemicCount = 4;

    /// <summary>The largest number of requests per hour that search for invalid events.</summary>
    public const int MaxSearchRequests = 150;

    // Meta's codes for a single event: https://developers.facebook.com/docs/marketing-api/conversions-api/support
    private const int FirstEventSubcode = 2804000;
    private const int LastEventSubcode = 2804999;

    private readonly Lock _lock = new();
    private GraphResponse? _last;
    private int _alike;
    private long _successes;
    private int _searchRequests;
    private DateTimeOffset _searchStart;

    /// <summary>The number of requests that Meta accepted.</summary>
    public long Successes => Volatile.Read(ref _successes);

    /// <summary>True when the hour's budget is used up.</summary>
    public bool IsSearchBudgetUsedUp
    {
        get
        {
            lock (_lock)
                return CountSearchRequests() >= MaxSearchRequests;
        }
    }

    /// <summary>True when the error names a property of an event, so that it can't concern all events.</summary>
    public static bool IsAboutEvent(GraphResponse response) => response.Subcode is >= FirstEventSubcode and <= LastEventSubcode;

    public void AddSuccess()
    {
        lock (_lock)
        {
            _successes++;
            (_last, _alike) = (null, 0);
        }
    }

    /// <summary>Adds an event that was rejected alone.</summary>
    /// <returns>True when so many were rejected alike that the events can't be the reason.</returns>
    public bool AddRejected(GraphResponse response)
    {
        if (IsAboutEvent(response))
            return false;
        lock (_lock)
        {
            _alike = _last is not null && _last.IsSameError(response) ? _alike + 1 : 1;
            _last = response;
            return _alike >= SystemicCount;
        }
    }

    /// <summary>Takes one request from the hour's budget; false when it is used up.</summary>
    public bool TrySearch()
    {
        lock (_lock)
        {
            if (CountSearchRequests() >= MaxSearchRequests)
                return false;
            _searchRequests++;
            return true;
        }
    }

    private int CountSearchRequests()
    {
        var now = timeProvider.GetUtcNow();
        if (now - _searchStart >= TimeSpan.FromHours(1) || now < _searchStart)
            (_searchStart, _searchRequests) = (now, 0);
        return _searchRequests;
    }
}
