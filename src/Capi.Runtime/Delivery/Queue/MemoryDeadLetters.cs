using System.Runtime.CompilerServices;
using Capi.Payload;
using Capi.Storage;

namespace Capi.Delivery.Queue;

/// <summary>The newest dead letters of all datasets, in memory. Thread safe.</summary>
internal sealed class MemoryDeadLetters(MemoryEventStore store, TimeProvider timeProvider) : IMetaDeadLetters
{
    /// <summary>The largest number of dead letters; the oldest ones make room.</summary>
    public const int MaxCount = 1_000;

    /// <summary>The largest size of their events.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _entries = [];
    private long _lastId;
    private long _bytes;

    public void Add(string datasetAlias, in ClaimedEvent failed, DeadLetterCause cause)
    {
        var json = failed.Json.ToArray();
        var name = StoredEventColumns.TryRead(json, out var columns) ? columns.EventName : "";
        lock (_lock)
        {
            var letter = new MetaDeadLetter(++_lastId, datasetAlias, name, cause.Reason, timeProvider.GetUtcNow(), failed.Attempts)
            {
                Status = cause.Status,
                Code = cause.Code,
                Subcode = cause.Subcode,
                TraceId = cause.TraceId,
                Key = cause.Key,
            };
            _entries.AddLast(new Entry(letter, json, failed.SendDeadline));
            _bytes += json.Length;
            while (_entries.Count > MaxCount || (_bytes > MaxBytes && _entries.Count > 1))
                Remove(_entries.First!);
        }
    }

    /// <summary>The number of a dataset's dead letters.</summary>
    public int Count(string datasetAlias)
    {
        lock (_lock)
            return _entries.Count(entry => IsOf(entry.Letter, datasetAlias));
    }

    public async IAsyncEnumerable<MetaDeadLetter> ReadAsync(string? datasetAlias = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        List<MetaDeadLetter> letters;
        lock (_lock)
            letters = [.. _entries.Select(entry => entry.Letter)];
        foreach (var letter in letters.Where(letter => datasetAlias is null || IsOf(letter, datasetAlias)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return letter;
        }
    }

    public Task<bool> RedriveAsync(long id, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (Find(id) is not { } entry)
                return Task.FromResult(false);

            var copy = RentedEvent.Copy(entry.Value.Json, entry.Value.SendDeadline);
            if (store.GetQueue(entry.Value.Letter.DatasetAlias).TryAppend(copy) == AppendStatus.Stored)
            {
                Remove(entry);
                return Task.FromResult(true);
            }

            copy.Return();
            return Task.FromResult(false);
        }
    }

    public Task<bool> DropAsync(long id, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var entry = Find(id);
            if (entry is not null)
                Remove(entry);
            return Task.FromResult(entry is not null);
        }
    }

    /// <summary>Deletes the selected events.</summary>
    /// <returns>The number for each dataset with deleted events.</returns>
    public Dictionary<string, int> Erase(EventSelector selector)
    {
        var erased = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        lock (_lock)
        {
            for (var (node, next) = (_entries.First, default(LinkedListNode<Entry>)); node is not null; node = next)
            {
                next = node.Next;
                if (!selector.Matches(node.Value.Json))
                    continue;
                var alias = node.Value.Letter.DatasetAlias;
                erased[alias] = erased.GetValueOrDefault(alias) + 1;
                Remove(node);
            }
        }

        return erased;
    }

    private static bool IsOf(MetaDeadLetter letter, string datasetAlias) => string.Equals(letter.DatasetAlias, datasetAlias, StringComparison.OrdinalIgnoreCase);

    private LinkedListNode<Entry>? Find(long id)
    {
        var node = _entries.First;
        while (node is not null && node.Value.Letter.Id != id)
            node = node.Next;
        return node;
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _bytes -= node.Value.Json.Length;
        Array.Clear(node.Value.Json);
        _entries.Remove(node);
    }

    private sealed class Entry(MetaDeadLetter letter, byte[] json, DateTimeOffset sendDeadline)
    {
        public MetaDeadLetter Letter { get; } = letter;

        public byte[] Json { get; } = json;

        public DateTimeOffset SendDeadline { get; } = sendDeadline;
    }
}
