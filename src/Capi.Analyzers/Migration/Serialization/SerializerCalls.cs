using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Serialization;

/// <summary>Finds the calls that write the payloads of the senders as JSON, also in wrappers in other files.</summary>
internal sealed class SerializerCalls
{
    private const int MaxLevels = 3;
    private const int MaxBodies = 300;
    private const int MaxDepth = 6;

    private readonly SenderModel _model;
    private readonly Dictionary<IOperation, List<SerializerCall>> _callsByPayload = [];

    public SerializerCalls(SenderModel model)
    {
        _model = model;
        foreach (var call in FindCalls())
        {
            var visited = new HashSet<PayloadObject>();
            foreach (var value in model.Tracer.Trace(call.Value).Where(value => value.Kind == OriginKind.Creation))
                Add(model.Reader.Read(value.Operation, value.Frame), call, visited, 0);
        }
    }

    /// <summary>The calls that write an object, alone or inside of another one.</summary>
    public IReadOnlyList<SerializerCall> Find(PayloadObject payload) => _callsByPayload.TryGetValue(payload.Creation, out var calls) ? calls : [];

    private void Add(PayloadObject? payload, SerializerCall call, HashSet<PayloadObject> visited, int depth)
    {
        if (payload is null || depth > MaxDepth || !visited.Add(payload))
            return;

        if (!_callsByPayload.TryGetValue(payload.Creation, out var calls))
            _callsByPayload[payload.Creation] = calls = [];
        if (!calls.Contains(call))
            calls.Add(call);
        foreach (var nested in payload.Fields.SelectMany(_model.Reader.ReadObjects))
            Add(nested, call, visited, depth + 1);
    }

    // The senders' own bodies, and those of the methods that they call.
    private IEnumerable<SerializerCall> FindCalls()
    {
        var visited = new HashSet<IOperation>(_model.Bodies.Select(body => body.Root));
        var bodies = _model.Bodies.ToList();
        for (var level = 0; level < MaxLevels && bodies.Count > 0; level++)
        {
            foreach (var call in bodies.SelectMany(body => body.Operations).Select(SerializerCall.Read).OfType<SerializerCall>())
                yield return call;
            bodies = [.. bodies.SelectMany(body => body.Operations).OfType<IInvocationOperation>().Select(call => _model.Code.GetBody(_model.Code.Resolve(call.TargetMethod))).OfType<IOperation>()
                .Select(_model.Code.GetFacts).Where(body => visited.Count < MaxBodies && visited.Add(body.Root))];
        }
    }
}
