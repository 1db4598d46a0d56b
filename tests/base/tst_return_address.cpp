// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/return_address.h"

#include <QTest>
#include <QThread>

#include <thread>

using hookbench::ReturnAddress;

class TestReturnAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsOnTheReceiversThread()
    {
        QObject receiver;
        const ReturnAddress address(&receiver);
        const QThread* calledOn = nullptr;
        std::thread([address, &calledOn] {
            address.post([&calledOn] { calledOn = QThread::currentThread(); });
        }).join();
        QTRY_COMPARE(calledOn, QThread::currentThread());
    }

    void callsNobodyWhoIsGone()
    {
        bool called = false;
        auto receiver = std::make_unique<QObject>();
        ReturnAddress address(receiver.get());
        address.post([&called] { called = true; });
        address.close();
        receiver.reset();
        std::thread([address, &called] { address.post([&called] { called = true; }); }).join();
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }

    void standsTheEndAmidCalls()
    {
        for (int i = 0; i < 200; ++i) {
            auto receiver = std::make_unique<QObject>();
            ReturnAddress address(receiver.get());
            std::thread caller([address] {
                for (int call = 0; call < 50; ++call)
                    address.post([] {});
            });
            address.close();
            receiver.reset();
            caller.join();
        }
    }
};

QTEST_GUILESS_MAIN(TestReturnAddress)
#include "tst_return_address.moc"
