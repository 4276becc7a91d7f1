using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>Reads the objects that code writes with <c>Utf8JsonWriter</c> or Newtonsoft's <c>JsonTextWriter</c>, in the order of the calls.</summary>
internal sealed class JsonWriterReader(ValueTracer tracer)
{
    private const int MaxLevels = 3;

    private readonly List<PayloadObject> _roots = [];
    private readonly Stack<OpenLevel> _open = new();
    private string? _name;
    private Location? _nameLocation;

    /// <summary>True for a method of a JSON writer.</summary>
    public static bool IsWriterCall(IOperation operation) => operation is IInvocationOperation { TargetMethod: { ContainingType.Name: "Utf8JsonWriter" or "JsonWriter" or "JsonTextWriter" } };

    /// <summary>The outermost objects that a body writes.</summary>
    public IReadOnlyList<PayloadObject> Read(BodyFacts body)
    {
        ReadCalls(body.Operations, null, 0);
        return _roots;
    }

    private void ReadCalls(IEnumerable<IOperation> operations, CallFrame? frame, int level)
    {
        foreach (var call in operations.OfType<IInvocationOperation>())
        {
            if (IsWriterCall(call))
                ReadCall(call, frame);
            else if (level < MaxLevels && call.Arguments.Any(argument => argument.Value.Type?.Name is "Utf8JsonWriter" or "JsonWriter" or "JsonTextWriter") && tracer.Code.GetBody(call.TargetMethod) is { } body)
                ReadCalls(body.Descendants(), CallFrame.Create(call, call.TargetMethod, frame), level + 1);
        }
    }

    private void ReadCall(IInvocationOperation call, CallFrame? frame)
    {
        var arguments = call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit).Select(argument => argument.Value).ToList();
        switch (call.TargetMethod.Name)
        {
            case "WritePropertyName" when arguments.Count > 0:
                SetName(call, arguments[0], frame);
                break;
            case "WriteStartObject":
                if (arguments.Count > 0)
                    SetName(call, arguments[0], frame);
                StartObject(call, frame);
                break;
            case "WriteStartArray":
                if (arguments.Count > 0)
                    SetName(call, arguments[0], frame);
                StartArray(call);
                break;
            case "WriteEndObject" or "WriteEndArray" or "WriteEnd" when _open.Count > 0:
                _open.Pop();
                break;
            case "WriteString" or "WriteNumber" or "WriteBoolean" or "WriteBase64String" when arguments.Count > 1:
                SetName(call, arguments[0], frame);
                AddValue(call, arguments[1], frame);
                break;
            case "WriteNull" when arguments.Count > 0:
                SetName(call, arguments[0], frame);
                AddField(call, () => [new TracedValue(OriginKind.Null, call, frame)], null, frame);
                break;
            case "WriteStringValue" or "WriteNumberValue" or "WriteBooleanValue" or "WriteValue" or "WriteRawValue" when arguments.Count > 0:
                AddValue(call, arguments[0], frame);
                break;
        }
    }

    private void SetName(IInvocationOperation call, IOperation name, CallFrame? frame)
    {
        _name = name is IUtf8StringOperation utf8 ? utf8.Value : tracer.Trace(name, frame).Select(value => value.Text).FirstOrDefault(text => text is not null);
        _nameLocation = call.Syntax.GetLocation();
    }

    private void StartObject(IInvocationOperation call, CallFrame? frame)
    {
        var started = new PayloadObject(call, frame, call.Syntax.GetLocation());
        if (_open.Count == 0)
            _roots.Add(started);
        else if (_open.Peek() is { Object: null } array)
            array.Objects.Add(started);
        else if (_name is not null)
            _open.Peek().Object!.Fields.Add(new PayloadField(_name, _nameLocation ?? started.Location, () => []) { Nested = [started] });
        _name = null;
        _open.Push(new OpenLevel(started));
    }

    private void StartArray(IInvocationOperation call)
    {
        var array = new OpenLevel(null);
        if (_open.Count > 0 && _open.Peek().Object is { } owner)
        {
            array.Field = new PayloadField(_name ?? "", _nameLocation ?? call.Syntax.GetLocation(), () => array.Values) { Nested = array.Objects, IsArray = true };
            owner.Fields.Add(array.Field);
        }

        _name = null;
        _open.Push(array);
    }

    private void AddValue(IInvocationOperation call, IOperation value, CallFrame? frame)
    {
        if (_open.Count > 0 && _open.Peek() is { Object: null } array)
        {
            // The first value fills the key.
            if (array.Values.Count == 0 && array.Field is { } field)
                field.Location = call.Syntax.GetLocation();
            array.Values.AddRange(tracer.Trace(value, frame).Select(one => one.With(StepKind.Element, call)));
        }
        else
            AddField(call, () => tracer.Trace(value, frame), value, frame);
    }

    private void AddField(IInvocationOperation call, Func<IReadOnlyList<TracedValue>> getValues, IOperation? value, CallFrame? frame)
    {
        if (_open.Count > 0 && _name is not null)
        {
            _open.Peek().Object?.Fields.Add(new PayloadField(_name, call.Syntax.GetLocation(), getValues)
            {
                Operation = value,
                Frame = frame,
                Type = value is null ? null : KnownMethods.SkipConversions(value).Type,
                IsConditional = call.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is not null,
                IsQuoted = call.TargetMethod.Name is "WriteString" or "WriteStringValue",
            });
        }

        _name = null;
    }

    /// <summary>An object or array that isn't closed yet.</summary>
    /// <param name="Object">The object; null for an array.</param>
    private sealed record OpenLevel(PayloadObject? Object)
    {
        /// <summary>The key of the array, or null.</summary>
        public PayloadField? Field { get; set; }

        /// <summary>The objects in the array.</summary>
        public List<PayloadObject> Objects { get; } = [];

        /// <summary>The other values in the array.</summary>
        public List<TracedValue> Values { get; } = [];
    }
}
