using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Capi.Storage.Testing.Requirements;

/// <summary>A test case that is skipped if a requirement of its class isn't met.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    /// <summary>For xunit, which deserializes test cases.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For xunit only.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(IMessageSink diagnosticMessageSink, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod)
        : base(diagnosticMessageSink, display, displayOptions, testMethod)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) => base.GetSkipReason(factAttribute) ?? TestMethod.TestClass.Class
        .GetCustomAttributes(typeof(RequirementAttribute))
        .OfType<IReflectionAttributeInfo>()
        .Select(info => ((RequirementAttribute)info.Attribute).SkipReason)
        .FirstOrDefault(reason => reason is not null);
}
