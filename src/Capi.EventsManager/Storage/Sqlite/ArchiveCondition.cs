using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Capi.EventsManager.Storage.Sqlite;

/// <summary>The condition of a query in SQL, with its parameters.</summary>
/// <remarks>Each index gives the order of a page. A plus sign keeps a column out of the choice of the index, so that a range is no reason to sort.</remarks>
internal sealed class ArchiveCondition
{
    private readonly StringBuilder _sql = new("session = $session");
    private readonly List<(string Name, object? Value)> _parameters = [];

    private ArchiveCondition(long session) => _parameters.Add(("$session", session));

    public string Sql => _sql.ToString();

    /// <summary>The tables of the condition. The order of a cross join is the order in which SQLite reads them.</summary>
    public string Tables { get; private init; } = "events";

    /// <summary>The column with the number of the event that gives the order.</summary>
    public string Number { get; private init; } = "number";

    public (string Name, object? Value)[] Parameters => [.. _parameters];

    /// <summary>Creates the condition.</summary>
    /// <param name="connection">Finds the browser and the visit of an event.</param>
    /// <param name="session">The session, unless the query names another one.</param>
    /// <param name="query">What is selected.</param>
    /// <param name="browsers">Recognizes browsers.</param>
    public static ArchiveCondition Create(SqliteConnection connection, long session, EventQuery query, ArchiveBrowserKey browsers)
    {
        var part = ArchiveIdSearch.FindPhrase(query);
        var condition = part is null
            ? new ArchiveCondition(query.Session ?? session)
            : new ArchiveCondition(query.Session ?? session) { Tables = ArchiveIdSearch.Tables, Number = ArchiveIdSearch.Number };
        condition.AddFate(query);
        condition.Add("run = $run", "$run", query.Run);
        condition.Add("event_name = $name", "$name", query.EventName);
        condition.Add("event_id = $id", "$id", query.EventId);
        condition.Add(ArchiveIdSearch.Condition, "$phrase", part);
        condition.Add("event_id LIKE $part ESCAPE '\\'", "$part", query.EventIdPart is { } text ? $"%{EscapePattern(text)}%" : null);
        condition.Add("dataset = $dataset", "$dataset", query.Dataset);
        condition.Add("sources = $sources", "$sources", query.Sources);
        condition.Add($"{condition.Number} < $before", "$before", query.Before);
        condition.Add($"{condition.Number} > $after", "$after", query.After);
        condition.Add("+received >= $from", "$from", query.From?.ToUnixTimeMilliseconds());
        condition.Add("+received < $to", "$to", query.To?.ToUnixTimeMilliseconds());
        condition.AddBrowser(connection, query, browsers);
        if (query.Numbers is { } numbers)
            condition._sql.Append(CultureInfo.InvariantCulture, $" AND number IN ({string.Join(',', numbers)})");
        return condition;
    }

    private static string EscapePattern(string part) =>
        part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private void AddFate(EventQuery query)
    {
        var sql = query.Fate switch
        {
            null => query.IncludesRefused ? null : "refused = 0",
            FateFilter.Accepted or FateFilter.NearMiss => "refused = 0",
            FateFilter.Refused => "refused = 1",
            FateFilter.Merged => "refused = 0 AND sources = 2",
            FateFilter.Duplicate => "duplicates > 0",
            FateFilter.Warning => "warnings > 0",
            _ => "is_test = 1",
        };
        if (sql is not null)
            _sql.Append(" AND ").Append(sql);
    }

    private void AddBrowser(SqliteConnection connection, EventQuery query, ArchiveBrowserKey browsers)
    {
        if (query.BrowserId is { } id)
        {
            var start = id.TrimEnd('…');
            if (browsers.Compute(start) is { } browser)
                Add("browser = $browser", "$browser", browser);
            else
                AddBrowsers(ArchiveBrowsers.Find(connection, _parameters[0], start));
        }

        if (query.SameBrowser is { } one)
            Add("browser = $same", "$same", ArchiveVisits.FindBrowser(connection, one) ?? long.MinValue);
        if (query.SameVisit is { } number)
        {
            var (first, last, browser) = ArchiveVisits.Find(connection, number);
            Add("browser = $visitor", "$visitor", browser ?? long.MinValue);
            Add("number >= $first", "$first", first);
            Add("number <= $last", "$last", last);
        }
    }

    private void AddBrowsers(ArchiveBrowsers browsers)
    {
        if (browsers.Numbers is { } numbers)
            _sql.Append(CultureInfo.InvariantCulture, $" AND number IN ({string.Join(',', numbers)})");
        else if (browsers.OnlyValue is { } value)
            Add("fbp = $fbp", "$fbp", value);
        else
            Add("substr(+fbp, 1, length($fbp)) = $fbp", "$fbp", browsers.Start);
    }

    private void Add(string condition, string name, object? value)
    {
        if (value is null)
            return;
        _sql.Append(" AND ").Append(condition);
        _parameters.Add((name, value));
    }
}
