// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/endpoint.h"

#include <QWidget>

namespace hookbench::ui {

/// One page of the endpoint dialog: the fields for some members of an endpoint. Judges each at once, next to
/// it.
class EndpointPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void show(const Endpoint& endpoint) = 0;
    using QWidget::show;

    /// Sets what the page is about and leaves the rest; as the fields say, valid or not.
    virtual void writeTo(Endpoint& endpoint) const = 0;

    /// Marks what is wrong, knowing what all pages say. True when nothing is.
    virtual bool judge(const Endpoint& endpoint) = 0;

Q_SIGNALS:
    void changed();
};

} // namespace hookbench::ui
