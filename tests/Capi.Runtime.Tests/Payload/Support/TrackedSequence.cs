using System.Collections;

namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>The numbers 1 to 3, with counts of created and disposed enumerators.</summary>
internal sealed class TrackedSequence : IEnumerable<int>
{
    public int EnumeratorCount { get; private set; }

    public int DisposedCount { get; private set; }

    public bool Throws { get; init; }

    public IEnumerator<int> GetEnumerator()
    {
        EnumeratorCount++;
        return new Enumerator(this);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(TrackedSequence owner) : IEnumerator<int>
    {
        public int Current { get; private set; }

        object IEnumerator.Current => Current;

        public bool MoveNext() => owner.Throws && Current == 1 ? throw new InvalidOperationException() : Current++ < 3;

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => owner.DisposedCount++;
    }
}
