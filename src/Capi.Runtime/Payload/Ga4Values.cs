using System.ComponentModel;

namespace Capi.Payload;

/// <summary>A section of a GA4 event: its values by Meta's keys. Implemented by the gateway. Used by generated code; may change between versions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Ga4Values
{
    /// <summary>The value of a key; without text if there is none. Of several the first.</summary>
    public Ga4Value Get(string key) => Find(key) is [var text, ..] ? new Ga4Value(key, text, this) : default;

    /// <summary>All values of a key.</summary>
    public IEnumerable<Ga4Value> GetAll(string key) => Find(key).Select(text => new Ga4Value(key, text, this));

    /// <summary>Finds the texts of a key; empty if there are none. A number is a text in invariant form.</summary>
    protected abstract IReadOnlyList<string> Find(string key);

    /// <summary>Counts a value that has no form of the member's type.</summary>
    protected internal abstract void RecordDropped(string key);

    /// <inheritdoc/>
    public sealed override string ToString() => nameof(Ga4Values);
}
