using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>The local functions still to emit, in the order in which they are called.</summary>
internal sealed class Ga4FunctionQueue
{
    private readonly Queue<Ga4Function> _functions = new();
    private int _count;

    /// <summary>Adds a function.</summary>
    /// <param name="isContent">True when it reads an entry of contents, false when it reads the event.</param>
    /// <returns>Its name.</returns>
    public string Add(Ga4ConstructionModel construction, bool isContent)
    {
        var name = "Create" + _count++;
        _functions.Enqueue(new Ga4Function(name, construction, isContent));
        return name;
    }

    public bool TryTake(out Ga4Function function)
    {
        function = _functions.Count > 0 ? _functions.Dequeue() : default;
        return function.Name is not null;
    }
}

/// <summary>A local function that creates one type.</summary>
internal readonly record struct Ga4Function(string Name, Ga4ConstructionModel Construction, bool IsContent);
