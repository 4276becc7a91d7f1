using System.Collections;

namespace Capi.Payload.Tests.Support;

/// <summary>The numbers 1 to 3, with counts of created and disposed enumerators.</summary>
internal sealed class Watched : IEnumerable<int>
{
    public int Made { get; private set; }

    public int Disposed { get; private set; }

    public bool Throws { get; init; }

    public IEnumerator<int> GetEnumerator()
    {
        Made++;
        return new Enumerator(this);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(Watched owner) : IEnumerator<int>
    {
        public int Current { get; private set; }

        object IEnumerator.Current => Current;

        public bool MoveNext() => owner.Throws && Current == 1 ? throw new InvalidOperationException() : Current++ < 3;

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => owner.Disposed++;
    }
}
