// The few types of CAP that the sample uses, with the same names and namespaces. Your project references the package instead.
namespace DotNetCore.CAP;

/// <summary>Stands in for CAP's interface.</summary>
public interface ICapSubscribe;

/// <summary>Stands in for CAP's attribute.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class CapSubscribeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
