using Microsoft.AspNetCore.Http.Features;

namespace Capi.Benchmarks.Capture;

/// <summary>A response that calls its callbacks as a server does.</summary>
internal sealed class StartingResponse : HttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _callbacks = [];

    public override void OnStarting(Func<object, Task> callback, object state) => _callbacks.Push((callback, state));

    /// <summary>Calls the callbacks, and forgets them and the cookies that they set.</summary>
    public void Start()
    {
        while (_callbacks.TryPop(out var registered))
            registered.Callback(registered.State).GetAwaiter().GetResult();

        if (Headers.SetCookie.Count > 0)
            Headers.SetCookie = default;
    }
}
