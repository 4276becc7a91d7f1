using Capi.Identity;

namespace Capi.Payload;

// One writer per thread.
public sealed partial class MetaEventWriter
{
    // An ordinary event has about 2 KB. A larger array goes back to the pool, where others can use it.
    private const int MaxKeptBytes = 64 * 1024;

    [ThreadStatic]
    private static MetaEventWriter? t_idle;

    /// <summary>This thread's writer; a new one when a getter of an event being written sends another event.</summary>
    internal static MetaEventWriter Acquire()
    {
        var writer = t_idle ?? new MetaEventWriter();
        t_idle = null;
        return writer;
    }

    /// <summary>Takes the writer back.</summary>
    internal void Release()
    {
        Reset();
        _identity = IdentitySettings.None;
        if (t_idle is null)
            t_idle = this;
        else
            _json.Release();
    }
}
